import { comparesPeople } from '../../engine/compile/compares-people.ts'
import type { Scheme } from '../../engine/compile/scheme.ts'
import { type EachEvaluation, type Evaluation, evaluateEach } from '../../engine/evaluate.ts'
import { isSameJson } from '../../engine/first-difference/is-same-json.ts'
import type { RawFacts } from '../../engine/model/raw/facts.ts'
import type { PersonOutcome } from '../../engine/model/raw/outcome.ts'
import type { RowHits } from '../../engine/model/row-hits.ts'
import { type Disagreement, differs } from './disagreement.ts'

/**
 * Compares what is handed over with what is believed: each outcome once, at its place; the rows counted as everyone's calculation names
 * them. Where nothing compares people, also in two portions.
 */
export function eachDiffers(
  scheme: Scheme,
  facts: RawFacts,
  believed: Evaluation,
  untraced: Evaluation,
): Disagreement | undefined {
  const found = handedOver(scheme, facts)
  const disagreement =
    differs('each handed over', untraced, withPeople(untraced, found)) ?? rowsDiffer(believed, found.rowHits)
  if (disagreement !== undefined || untraced.outcome === undefined || comparesPeople(scheme)) return disagreement
  const half = Math.ceil(facts.people.length / 2)
  const first = handedOver(scheme, { ...facts, people: facts.people.slice(0, half) })
  const second = handedOver(scheme, { ...facts, people: facts.people.slice(half) }, first.rowHits)
  const whole = { ...found, people: [...first.people, ...second.people] }
  return differs('two portions', untraced, withPeople(untraced, whole)) ?? rowsDiffer(believed, first.rowHits)
}

interface HandedOver extends EachEvaluation {
  readonly people: readonly PersonOutcome[]
  readonly rowHits: RowHits
}

function handedOver(scheme: Scheme, facts: RawFacts, rowHits: RowHits = new Map()): HandedOver {
  const people: PersonOutcome[] = []
  const visit = (outcome: PersonOutcome, index: number) => {
    if (people[index] !== undefined) throw new Error(`${outcome.id} was handed over twice`)
    people[index] = outcome
  }
  return { ...evaluateEach(scheme, facts, visit, { rowHits }), people, rowHits }
}

function withPeople({ outcome }: Evaluation, { people, totals, issues }: HandedOver): Evaluation {
  return { outcome: totals && { format: 1, scheme: '', period: '', ...outcome, people: [...people], totals }, issues }
}

function rowsDiffer({ outcome }: Evaluation, rowHits: RowHits): Disagreement | undefined {
  if (outcome === undefined) return undefined
  const traced = rowsInTraces(outcome.people)
  for (const list of new Set([...traced.keys(), ...rowHits.keys()])) {
    const [counted, found] = [traced.get(list) ?? new Map<number, number>(), rowHits.get(list) ?? []]
    const expected = found.map((_, row) => counted.get(row) ?? 0)
    const isSame = Math.max(...counted.keys(), -1) < found.length && isSameJson(expected, found)
    if (isSame) continue
    return { between: 'rows taken', person: undefined, figure: list, believed: [...counted], found }
  }
  return undefined
}

/** How often each row is named, by the pointer of its list. */
function rowsInTraces(people: readonly PersonOutcome[]): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const lists = new Map<string, Map<number, number>>()
  for (const { row } of people.flatMap((person) => person.trace ?? [])) {
    if (row === undefined) continue
    const list = row.path.replace(/\/\d+$/, '')
    const rows = lists.get(list) ?? new Map<number, number>()
    lists.set(list, rows.set(row.index, (rows.get(row.index) ?? 0) + 1))
  }
  return lists
}
