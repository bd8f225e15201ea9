import { rangeOf } from '../compile/range-of.ts'
import type { CompiledMetric, Scheme } from '../compile/scheme.ts'
import { decimal } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import type { RawFactValues, RawPerson, RawValue } from '../model/raw/facts.ts'
import type { GivenMetric, Id } from '../model/raw/scheme.ts'
import { Gap, type Value } from '../model/value.ts'
import { readFact } from '../stages/read-fact.ts'
import type { FastPerson } from './fast-person.ts'
import { onlyEstimated } from './only-estimated.ts'
import type { Step } from './step.ts'

/** Puts the given metrics into frames: the person's and those of the groups. */
export function loadFacts(scheme: Scheme): Step {
  const estimated = onlyEstimated(scheme)
  const loaders = scheme.metrics.flatMap((metric) =>
    metric.raw.kind === 'given' ? [loader(metric, metric.raw, estimated.has(metric.raw.id))] : [],
  )
  const ofGroups = loaders.filter((each) => each.scope !== undefined)
  const ofPeople = personLoader(loaders.filter((each) => each.scope === undefined))
  return (run) => {
    for (const load of ofGroups) {
      const facts = factsOf(run, load.scope ?? 'company')
      if (facts === null || !put(load, facts?.[load.id], run)) return false
    }
    return ofPeople(run)
  }
}

/**
 * Loads a person's own facts. Looking a fact up by a name that is not in the code costs several times as much as going through the
 * object, and people of one file mostly have the same facts in the same order: each is loaded in the order of the one before.
 */
function personLoader(loaders: readonly Loader[]): Step {
  const byId = new Map(loaders.map((each) => [each.id, each]))
  let order: readonly string[] = []
  let inOrder: readonly (Loader | undefined)[] = []
  let absent: readonly Loader[] = loaders
  const learn = (facts: RawFactValues) => {
    order = Object.keys(facts)
    inOrder = order.map((id) => byId.get(id))
    const there = new Set(inOrder)
    absent = loaders.filter((each) => !there.has(each))
  }
  return (run) => {
    const facts = run.person.facts ?? noFacts
    let place = 0
    for (const id in facts) {
      if (id !== order[place]) {
        // Begins again in this person's own order; what has been loaded before is loaded once more.
        learn(facts)
        return loadInOrder(facts, order, inOrder, absent, run)
      }
      const load = inOrder[place]
      if (load !== undefined && !put(load, facts[id], run)) return false
      place += 1
    }
    if (place < order.length) {
      learn(facts)
      return loadInOrder(facts, order, inOrder, absent, run)
    }
    for (const load of absent) if (!put(load, undefined, run)) return false
    return true
  }
}

const noFacts: RawFactValues = {}

function loadInOrder(
  facts: RawFactValues,
  order: readonly string[],
  inOrder: readonly (Loader | undefined)[],
  absent: readonly Loader[],
  run: FastPerson,
): boolean {
  for (const [place, load] of inOrder.entries()) {
    if (load !== undefined && !put(load, facts[order[place] ?? ''], run)) return false
  }
  return absent.every((load) => put(load, undefined, run))
}

/** Null: what the smaller periods of a group give is rolled up stage by stage. */
function factsOf(run: FastPerson, scope: 'team' | 'department' | 'company'): RawFactValues | undefined | null {
  const group: Pick<RawPerson, 'facts' | 'parts'> | undefined = run.group(scope)
  return group?.parts === undefined ? group?.facts : null
}

interface Loader {
  readonly id: Id
  readonly slot: number
  /** Undefined: the person's own facts. */
  readonly scope: 'team' | 'department' | 'company' | undefined
  readonly low: number
  readonly high: number
  /** Numbers with more decimals are read the long way. */
  readonly isOrdinary: boolean
  readonly isEstimated: boolean
  readonly missing: Value
  readonly isRequired: boolean
  read(raw: RawValue): Value
}

const numberUnits: ReadonlySet<string> = new Set(['money', 'percent', 'count', 'days', 'score', 'number'])

function loader({ name, stated }: CompiledMetric, raw: GivenMetric, isEstimated: boolean): Loader {
  const { min, max } = rangeOf(raw)
  const isNumber = numberUnits.has(raw.unit)
  // Objects bring along one name that an id could be. The document's schema refuses it; here it would be read wrongly.
  const isOrdinary = isNumber && (raw.scale ?? 2) >= 2 && raw.id !== 'constructor'
  return {
    id: raw.id,
    slot: name.slot,
    scope: raw.scope === 'person' ? undefined : raw.scope,
    // Bounds and facts are the doubles nearest to decimals of at most 15 digits, and such doubles stand in the order of their decimals.
    low: Number(toText(min)),
    high: max === undefined ? 999_999_999_999_999 : Number(toText(max)),
    isOrdinary,
    isEstimated: isEstimated && isOrdinary,
    missing: stated?.value ?? Gap.missing({ figure: raw.id, name: raw.name, what: 'fact' }),
    isRequired: raw.required === true,
    read: (value) => readFact(raw, value),
  }
}

/** False: the fact breaks its metric's rules, or is required and missing. */
function put(load: Loader, raw: RawValue | null | undefined, run: FastPerson): boolean {
  const { frame, numbers } = run
  const { slot } = load
  if (load.isOrdinary && typeof raw === 'number' && raw >= load.low && raw <= load.high && hasTwoDecimals(raw)) {
    numbers[slot] = raw
    if (!load.isEstimated) frame[slot] = decimal(raw)
    return true
  }
  numbers[slot] = Number.NaN
  if (raw === undefined || raw === null) {
    frame[slot] = load.missing
    if (!(load.missing instanceof Gap)) return true
    run.lacks = true
    return !load.isRequired
  }
  const value = load.read(raw)
  frame[slot] = value
  return !(value instanceof Gap)
}

/** Cents ÷ 100 is the nearest double of a decimal of at most 15 digits, see `decimal`: where it is the value, the value has no more. */
function hasTwoDecimals(value: number): boolean {
  // A whole number of 32 bits is one without further ado.
  if ((value | 0) === value) return true
  const cents = Math.round(value * 100)
  return cents / 100 === value && Math.abs(cents) < 1e15
}
