import { type Id, namedParts, type Parameter, type RawScheme } from '../../../engine/index.ts'
import type { UnknownTold } from '../../scheme-import/scheme-import-told.ts'
import { keep } from '../../scheme-import/mapping-options.ts'
import { proposalFor } from '../../scheme-import/propose-choices.ts'

/** What somebody has filled in for a template; of blanks what is typed. */
export interface Filled {
  readonly department: string
  readonly name: string
  /** Which of ours each post and department of the template is, by `posts sales-rep`. */
  readonly parts: Readonly<Record<string, string>>
  readonly blanks: Readonly<Record<Id, string>>
}

export const partKey = ({ kind, id }: Pick<UnknownTold, 'kind' | 'id'>) => `${kind} ${id}`

const plainNumber = /^-?\d+(\.\d+)?$/
/** More are not exact in JSON. */
const mostDigits = 15

/** What is wrong with a typed value; undefined where it may stand, as an empty one may until publication. */
export function wrongWith(text: string, { min, max }: Parameter): 'number' | 'range' | undefined {
  const typed = text.trim()
  if (typed === '') return undefined
  if (!plainNumber.test(typed) || typed.replaceAll(/\D/g, '').length > mostDigits) return 'number'
  const value = Number(typed)
  return (min !== undefined && value < Number(min)) || (max !== undefined && value > Number(max)) ? 'range' : undefined
}

/** The values that are typed and may stand. */
export function valuesOf(parameters: readonly Parameter[], blanks: Filled['blanks']): Readonly<Record<Id, number>> {
  const typed = parameters.flatMap((parameter) => {
    const text = (blanks[parameter.id] ?? '').trim()
    return text === '' || wrongWith(text, parameter) !== undefined ? [] : [[parameter.id, Number(text)] as const]
  })
  return Object.fromEntries(typed)
}

/** The parts that somebody has to say something about: posts and departments that are none of ours, and that decide something in the scheme. */
export function partsToChoose(unknown: readonly UnknownTold[], document: RawScheme): readonly UnknownTold[] {
  const { posts: _, departments: __, ...rest } = document
  const named = namedParts(rest)
  return unknown.filter(
    ({ kind, id }) =>
      (kind === 'posts' || (kind === 'departments' && id !== document.department)) && named[kind].has(id),
  )
}

/** What each of them is before anybody has chosen: what bears its name, else the likeliest of ours, else itself. */
export function proposedParts(parts: readonly UnknownTold[]): Filled['parts'] {
  return Object.fromEntries(
    parts.map((part) => [partKey(part), (proposalFor(part) ?? part.suggestions[0])?.id ?? keep]),
  )
}
