import { foldName } from '../../../engine/index.ts'
import type { Measured, Template } from './template.ts'

/** How a text sounds, where that is known yet. */
export type SoundOf = (text: string) => { readonly full: string; readonly initials: string } | undefined

/**
 * The templates in which every word of a search is found: anywhere in what they say, or, of Latin letters, in how their names, posts,
 * indicators and pay components sound (`ywy`, `yewuyuan`).
 */
export function findTemplates(templates: readonly Template[], search: string, soundOf: SoundOf): readonly Template[] {
  const words = foldName(search)
    .split(/\s+/)
    .filter((word) => word !== '')
  return templates.filter((template) => words.every((word) => says(template, word, soundOf)))
}

function says(template: Template, word: string, soundOf: SoundOf): boolean {
  if (foldName(textsIn(template).join('\n')).includes(word)) return true
  if (!/^[a-z]+$/.test(word)) return false
  return namesIn(template).some((name) => {
    const sound = soundOf(name)
    return sound !== undefined && (sound.full.includes(word) || sound.initials.includes(word))
  })
}

/** What people know of a template by name. */
export function namesIn({ name, departments, posts, measures, pays, rewards, penalties }: Template): readonly string[] {
  const measured = (all: readonly Measured[]): readonly string[] =>
    all.flatMap((each) => [each.name, ...measured(each.parts ?? [])])
  const follows = [...pays, ...rewards, ...penalties].map((each) => each.name)
  return [name, ...departments, ...posts, ...measured(measures), ...follows]
}

/** Every text, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
