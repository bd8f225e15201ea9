import { freshId } from '../bound/fresh-id.ts'
import { numbersIn } from '../checks/numbers-in.ts'
import type { Change } from '../draft/change.ts'
import type { DraftContent } from '../draft/draft-store.ts'
import { isList, isObject, type JsonObject, type JsonValue } from '../draft/json.ts'
import type { UnnamedCase } from '../live/case-of-person.ts'

export const casesPointer = '/cases/cases'

/** The cases of a draft as they stand there. */
export function casesIn({ cases }: Pick<DraftContent, 'cases'>): readonly JsonValue[] {
  return isList(cases?.cases) ? cases.cases : []
}

/** Where a case is added: after all others, or after the one of an index. The first brings the list with it. */
export function addCase(content: DraftContent, one: JsonObject, after?: number): { change: Change; pointer: string } {
  const before = casesIn(content)
  const named = { ...one, id: freshCaseId(before) }
  const at = after === undefined ? before.length : after + 1
  const pointer = `${casesPointer}/${at}`
  if (before.length > 0) return { change: [{ at: pointer, do: 'insert', value: named }], pointer }
  const head = { format: 1, scheme: content.document.id ?? '' }
  return { change: [{ at: '/cases', do: 'set', value: { ...head, ...content.cases, cases: [named] } }], pointer }
}

/** Takes a case away; with the last of them all that is said of cases, since a list of none cannot be kept. */
export function removeCase(content: DraftContent, index: number): Change {
  const isLast = casesIn(content).length <= 1
  return isLast ? [{ at: '/cases', do: 'set', value: undefined }] : [{ at: `${casesPointer}/${index}`, do: 'remove' }]
}

/** A case of one person without any facts, which waits to be filled in. */
export function newCase(document: JsonObject, name: string, today: string): JsonObject {
  const { posts } = document
  const [post] = isList(posts) ? posts : []
  const person = { id: '1', ...(isObject(post) && typeof post.id === 'string' && { post: post.id }), facts: {} }
  return {
    name,
    period: periodOf(document.cycle, today),
    people: [person],
    expect: [{ person: '1', status: 'complete' }],
  }
}

/** Somebody of the preview as a case of the draft; values of blanks that hold for all cases anyway are left out. */
export function keptCase({ parameters, cases }: DraftContent, made: UnnamedCase, name: string): JsonObject {
  const shared = { ...numbersIn(parameters), ...numbersIn(cases?.parameters) }
  const { parameters: all = {}, ...rest } = made
  const own = Object.entries(all).filter(([id, value]) => shared[id] !== value)
  return JSON.parse(JSON.stringify({ name, ...rest, ...(own.length > 0 && { parameters: Object.fromEntries(own) }) }))
}

/** The key of the period that a day lies in: `2026-Q1`. */
function periodOf(cycle: JsonValue | undefined, today: string): string {
  const [year = '', month = '01'] = today.split('-')
  const number = Number(month)
  if (cycle === 'year') return year
  if (cycle === 'half-year') return `${year}-H${number <= 6 ? 1 : 2}`
  return cycle === 'quarter' ? `${year}-Q${Math.ceil(number / 3)}` : `${year}-${month}`
}

function freshCaseId(cases: readonly JsonValue[]): string {
  return freshId(
    'case',
    cases.map((each) => (isObject(each) ? each.id : undefined)),
  )
}
