import type { Consequence, Effect, Veto } from '../../../engine/index.ts'
import { isList, isObject, type JsonObject, type JsonValue } from '../draft/json.ts'

/** What a form can show of a part; its condition is anybody's guess until it is looked at. */
export type Readable<Part extends { when: unknown }> = Omit<Part, 'when'> & { readonly when: unknown }

/** A reward or penalty whose fields have the types that its form expects; undefined otherwise. Fields of nobody's do no harm. */
export function readableConsequence(value: JsonValue | undefined): Readable<Consequence> | undefined {
  if (!isObject(value) || !isHead(value)) return undefined
  const { effects, posts, departments, cycles, times, limit, onlyOneOf } = value
  const isReadable =
    isList(effects) &&
    effects.every(isEffect) &&
    [posts, departments, cycles].every(isTextsOrNothing) &&
    [times, onlyOneOf].every(isTextOrNothing) &&
    (limit === undefined || isLimit(limit))
  return isReadable ? (value as unknown as Readable<Consequence>) : undefined
}

/** A veto whose fields have the types that its form expects; undefined otherwise. */
export function readableVeto(value: JsonValue | undefined): Readable<Veto> | undefined {
  if (!isObject(value) || !isHead(value)) return undefined
  const { score, band } = value
  const isScore =
    score === undefined || typeof score === 'number' || (isObject(score) && typeof score.parameter === 'string')
  return isScore && isTextOrNothing(band) ? (value as unknown as Readable<Veto>) : undefined
}

function isHead({ id, name }: JsonObject): boolean {
  return typeof id === 'string' && typeof name === 'string'
}

function isEffect(effect: JsonValue): boolean {
  if (!isObject(effect)) return false
  const { kind, amount, level, note } = effect
  if (kind === 'money') return typeof amount === 'string'
  if (kind === 'demerit' && level !== 'minor' && level !== 'major') return false
  return kinds.has(kind) && isTextOrNothing(note)
}

/** All kinds of effects; leaving one out does not compile. */
const allKinds: Readonly<Record<Effect['kind'], true>> = {
  money: true,
  demerit: true,
  honour: true,
  promotion: true,
  training: true,
  warning: true,
  demotion: true,
  transfer: true,
  dismissal: true,
  'contract-renewal': true,
  'pay-change': true,
  interview: true,
  compensation: true,
}
const kinds: ReadonlySet<JsonValue | undefined> = new Set(Object.keys(allKinds))

export const effectKinds = Object.keys(allKinds) as readonly Effect['kind'][]

function isLimit(limit: JsonValue): boolean {
  if (!isObject(limit) || typeof limit.times !== 'number') return false
  return limit.per === 'period' || limit.per === 'year' || limit.per === 'ever'
}

function isTextOrNothing(value: JsonValue | undefined): boolean {
  return value === undefined || typeof value === 'string'
}

function isTextsOrNothing(value: JsonValue | undefined): boolean {
  return value === undefined || (isList(value) && value.every((each) => typeof each === 'string'))
}
