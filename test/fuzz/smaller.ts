import type { RawFacts } from '../../engine/model/raw/facts.ts'
import type { Indicator, RawScheme } from '../../engine/model/raw/scheme.ts'
import type { FuzzCase } from './fuzz-case.ts'

/**
 * Cases that are a little smaller, the greatest steps first: fewer facts, fewer people, parts of the documents left out, plainer
 * formulas and numbers. Many of them are no valid documents; whoever tries them passes over those.
 */
export function* smaller({ scheme, facts }: FuzzCase): Generator<FuzzCase> {
  if (facts.length > 1) for (const each of facts) yield { scheme, facts: [each] }
  const [only] = facts
  if (only === undefined || facts.length > 1) return
  for (const each of smallerLists(only.people)) yield { scheme, facts: [{ ...only, people: each }] }
  for (const each of smallerScheme(scheme)) yield { scheme: each, facts: facts.map((some) => knownTo(each, some)) }
  for (const each of smallerJson(only)) yield { scheme, facts: [each as RawFacts] }
}

function* smallerScheme(scheme: RawScheme): Generator<RawScheme> {
  for (const indicators of smallerLevel(scheme.indicators)) yield { ...scheme, indicators }
  for (const each of smallerJson(scheme)) yield each as RawScheme
}

/** Without one of the indicators, its weight given to another; or with what is below one in its place. */
function* smallerLevel(level: readonly Indicator[]): Generator<Indicator[]> {
  for (const [index, { weight = 0, children }] of level.entries()) {
    const others = level.toSpliced(index, 1)
    const heir = others.findIndex((each) => each.added !== true)
    const whole = (other: Indicator) => Number(weight) + Number(other.weight)
    if (heir >= 0) yield others.map((each, at) => (at === heir ? { ...each, weight: whole(each) } : each))
    yield others
    if (children === undefined) continue
    if (level.length === 1) yield children
    for (const inner of smallerLevel(children))
      yield level.with(index, { ...(level[index] as Indicator), children: inner })
  }
}

/** Facts of metrics and ratings of indicators that the scheme no longer has would be refused. */
function knownTo(scheme: RawScheme, facts: RawFacts): RawFacts {
  const ids = new Set([...JSON.stringify(scheme).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id))
  const keep = (_: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    const { facts: given, ratings } = value as { facts?: object; ratings?: { indicator: string }[] }
    return {
      ...value,
      ...(given && { facts: Object.fromEntries(Object.entries(given).filter(([id]) => ids.has(id))) }),
      ...(ratings && { ratings: ratings.filter((each) => ids.has(each.indicator)) }),
      ...(Array.isArray(value) && {}),
    }
  }
  return JSON.parse(JSON.stringify(facts, (key, value) => (Array.isArray(value) ? value : keep(key, value))))
}

/** A JSON value with one thing left out or made plainer. */
function* smallerJson(value: unknown): Generator<unknown> {
  if (typeof value === 'number') yield* plainerNumbers(value)
  if (typeof value === 'string') yield* plainerTexts(value)
  if (Array.isArray(value)) {
    yield* smallerLists(value)
    for (const [index, each] of value.entries()) for (const less of smallerJson(each)) yield value.with(index, less)
  } else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value))
      yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== key))
    if ('parameter' in value) for (const number of [0, 1, 80]) yield number
    for (const [key, each] of Object.entries(value))
      for (const less of smallerJson(each)) yield { ...value, [key]: less }
  }
}

function* smallerLists<T>(list: readonly T[]): Generator<T[]> {
  const half = Math.floor(list.length / 2)
  if (half > 1) yield list.slice(0, half)
  if (half > 1) yield list.slice(half)
  for (const index of list.keys()) yield list.toSpliced(index, 1)
}

function* plainerNumbers(value: number): Generator<number> {
  for (const plain of [0, 1, 100, Math.trunc(value), Number(value.toFixed(2))]) {
    if (String(plain).length < String(value).length) yield plain
  }
}

/** Of a formula: a number, one of its names, one of the brackets in it. */
function* plainerTexts(text: string): Generator<string> {
  if (text.length < 3 || !/[[(]/.test(text)) return
  yield '1'
  for (const [name] of text.matchAll(/\[[^\]]+\]/g)) if (name !== text) yield name
  for (const [inner] of text.matchAll(/\([^()]*\)/g)) {
    if (inner === text) continue
    yield inner
    yield text.replace(inner, '1')
  }
  if (text.startsWith('(') && text.endsWith(')')) yield text.slice(1, -1)
}
