import { compare } from './kernel/compare.ts'
import { decimal, parseDecimal } from './kernel/decimal.ts'
import type { Expected } from './model/raw/cases.ts'
import type { Outcome, PersonOutcome } from './model/raw/outcome.ts'

/** A figure of a person that came out otherwise than a case expects. `figure` as in a trace: `score:sales`, `pay:bonus`, `total`. */
export interface Deviation {
  readonly person: string
  readonly figure: string
  /** One value, or those of a list. */
  readonly expected: readonly string[]
  /** Empty: it did not come out at all. */
  readonly got: readonly string[]
}

type Figure = readonly [figure: string, expected: unknown, got: unknown]

/** Every deviation between what is expected and what came out; only what is named is compared, lists as a whole in any order. */
export function compareOutcome(expected: readonly Expected[], outcome: Outcome): readonly Deviation[] {
  const people = new Map(outcome.people.map((person) => [person.id, person]))
  return expected.flatMap((each) => comparePerson(each, people.get(each.person)))
}

function comparePerson(expected: Expected, got: PersonOutcome | undefined): readonly Deviation[] {
  const { person } = expected
  if (got === undefined) return [{ person, figure: 'person', expected: [person], got: [] }]
  return figures(expected, got)
    .filter(([, wanted, came]) => wanted !== undefined && !isSameValue(wanted, came))
    .map(([figure, wanted, came]) => ({ person, figure, expected: texts(wanted), got: texts(came) }))
}

function figures(expected: Expected, got: PersonOutcome): readonly Figure[] {
  return [
    ['status', expected.status, got.status],
    ...each('', expected.metrics, got.metrics),
    ...each('score:', expected.scores, got.scores),
    ['total', expected.total, got.total],
    ['rank', expected.rank, got.rank],
    ['band', expected.band, got.band],
    ['rewards', sorted(expected.rewards), ids(got.rewards)],
    ['penalties', sorted(expected.penalties), ids(got.penalties)],
    ...each('pay:', expected.pay, got.pay),
    ['payout', expected.payout, got.payout],
    ...each('carried:', expected.carried, got.carried),
    ['missing', sorted(expected.missing), sorted(got.missing?.map((missing) => missing.name) ?? [])],
    ['problems', sorted(expected.problems), sorted(got.problems?.map((problem) => problem.code) ?? [])],
  ]
}

type Values = Readonly<Record<string, unknown>>

function each(prefix: string, expected: Values = {}, got: Values = {}): readonly Figure[] {
  return Object.entries(expected).map(([id, value]) => [
    prefix + id,
    value,
    Object.hasOwn(got, id) ? got[id] : undefined,
  ])
}

function ids(consequences: PersonOutcome['rewards']): readonly string[] | undefined {
  return sorted(consequences?.map((consequence) => consequence.id) ?? [])
}

function sorted(list: readonly string[] | undefined): readonly string[] | undefined {
  return list === undefined ? undefined : [...new Set(list)].sort()
}

function texts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String)
  return value === undefined ? [] : [String(value)]
}

/** Whether what came out is what was expected: numbers by value (`1100` is `1100.00`), lists element by element, all else exactly. */
function isSameValue(expected: unknown, got: unknown): boolean {
  if (Array.isArray(expected)) return Array.isArray(got) && isSameList(expected, got)
  const [wanted, came] = [number(expected), number(got)]
  return wanted !== undefined && came !== undefined ? compare(wanted, came) === 0 : expected === got
}

function isSameList(expected: readonly unknown[], got: readonly unknown[]): boolean {
  return expected.length === got.length && expected.every((value, index) => value === got[index])
}

function number(value: unknown) {
  if (typeof value === 'number') return decimal(value)
  return typeof value === 'string' ? parseDecimal(value) : undefined
}
