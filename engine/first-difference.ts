import { isSameJson } from './first-difference/is-same-json.ts'
import type { PersonId } from './model/raw/facts.ts'
import type { Outcome, PersonOutcome } from './model/raw/outcome.ts'

/** Where two outcomes first say something different. */
export interface Difference {
  /** Whose outcome; undefined: the outcome as a whole. */
  readonly person: PersonId | undefined
  /** As in a trace: `sales-rate` (a metric), `score:<indicator>`, `total`, `pay:<component>`, `payout`; of the whole `totals:payout` and so on. */
  readonly figure: string
  /** What each says there; undefined: nothing. */
  readonly a: unknown
  readonly b: unknown
}

/**
 * The first figure that two outcomes do not have in common, person by person, each person's figures in the order in which they
 * are computed, traces after all figures; the control totals last. Undefined: they are the same to the last fen. The order of
 * keys makes no difference, that of people and of lists does.
 *
 *     firstDifference(a, b)  // { person: '007', figure: 'pay:bonus', a: '1100.00', b: '1100.01' }
 */
export function firstDifference(a: Outcome, b: Outcome): Difference | undefined {
  const others = new Map(b.people.map((person) => [person.id, person]))
  for (const person of a.people) {
    const found = differenceAmong(person.id, sectionsOf(person), sectionsOf(others.get(person.id)))
    if (found !== undefined) return found
  }
  return differenceAmong(undefined, sectionsOfWhole(a), sectionsOfWhole(b))
}

/** Figures with their values. */
type Section = readonly (readonly [string, unknown])[]

function differenceAmong(
  person: PersonId | undefined,
  left: readonly Section[],
  right: readonly Section[],
): Difference | undefined {
  for (const [index, section] of left.entries()) {
    const [inLeft, inRight] = [new Map(section), new Map(right[index])]
    for (const figure of new Set([...inLeft.keys(), ...inRight.keys()])) {
      const [a, b] = [inLeft.get(figure), inRight.get(figure)]
      if (!isSameJson(a, b)) return { person, figure: shown(figure), a, b }
    }
  }
  return undefined
}

/** Entries of a trace are told apart by their place, and named by their figure alone. */
function shown(figure: string): string {
  return figure.replace(/^trace \d+ /, '')
}

/** In the order in which figures are computed. Lists are looked at twice, since an empty one and none are not the same. */
function sectionsOf(person: Partial<PersonOutcome> = {}): readonly Section[] {
  const { metrics, scores, total, rank, band, rewards, penalties, pay, payout, carried, trace, ...rest } = person
  return [
    prefixed('', metrics),
    prefixed('score:', scores),
    prefixed('', { total, rank, band }),
    (rewards ?? []).map((each) => [`reward:${each.id}`, each]),
    (penalties ?? []).map((each) => [`penalty:${each.id}`, each]),
    prefixed('pay:', pay),
    [['payout', payout]],
    prefixed('carried:', carried),
    prefixed('', rest),
    prefixed('', { metrics, scores, rewards, penalties, pay, carried }),
    [['trace', trace !== undefined]],
    (trace ?? []).map((entry, index) => [`trace ${index} ${entry.figure}`, entry]),
  ]
}

function sectionsOfWhole({ people, totals, ...head }: Outcome): readonly Section[] {
  const { components, bands, ...counts } = totals
  return [
    [['people', people.map((person) => person.id)]],
    prefixed('pay:', components),
    prefixed('band:', bands),
    prefixed('totals:', counts),
    prefixed('', head),
  ]
}

function prefixed(prefix: string, values: object = {}): Section {
  return Object.entries(values).map(([id, value]) => [`${prefix}${id}`, value])
}
