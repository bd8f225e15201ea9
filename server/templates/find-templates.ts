import { foldName } from '../../engine/index.ts'
import type { TemplateSummary } from './template-summary.ts'

/** Those in which every word of a search is found: in names, in what they are about, measure and pay. Without a search, all. */
export function findTemplates(all: readonly TemplateSummary[], search: string): readonly TemplateSummary[] {
  const words = foldName(search)
    .split(/\s+/)
    .filter((each) => each !== '')
  if (words.length === 0) return all
  return all.filter((template) => {
    const text = foldName(textsIn(template).join('\n'))
    return words.every((each) => text.includes(each))
  })
}

/** Every text of a summary, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
