import type { CompiledMetric, Scheme } from '../compile/scheme.ts'
import { toText } from '../kernel/text.ts'
import type { OutcomeReason, TraceInput } from '../model/raw/outcome.ts'
import type { GivenMetric } from '../model/raw/scheme.ts'
import { Gap, type Value } from '../model/value.ts'
import { valueText } from '../model/value-text.ts'
import { reasonFor } from '../scoring/reason.ts'
import type { GivenIn, PersonRun } from './person-run.ts'
import { readFact } from './read-fact.ts'
import { rollUpFacts } from './roll-up-facts.ts'
import { record } from './trace.ts'

/** Puts what is given into people's frames: the parameters and the given metrics, of smaller periods rolled up. */
export function loadFacts(scheme: Scheme, run: PersonRun): void {
  for (const { slot, value } of scheme.parameters) run.frame[slot] = value
  for (const metric of scheme.metrics) {
    if (metric.raw.kind !== 'given') continue
    run.frame[metric.name.slot] = loadMetric(metric, metric.raw, run)
  }
}

function loadMetric(metric: CompiledMetric, raw: GivenMetric, run: PersonRun): Value {
  const own = givenFor(raw, run)
  if (own !== undefined) {
    const inputs = [{ figure: raw.id, value: valueText(own.value), source: own.place.source }]
    recordFact(metric, run, own.value, { how: 'given', inputs })
    return own.value
  }
  const rolled = rollUpFacts(metric, raw, run, (part) => givenFor(raw, part))
  if (rolled === undefined) return absent(metric, raw, run)
  recordFact(metric, run, rolled.value, {
    ...rolled,
    ...(rolled.isStated && { reason: statedReason(metric, raw) }),
  })
  return rolled.value
}

/** The fact with its pointer into the document; undefined: it is not there. */
function givenFor(raw: GivenMetric, run: PersonRun): { value: Value; place: GivenIn } | undefined {
  const place = raw.scope === undefined || raw.scope === 'person' ? run.own : run.groups.get(raw.scope)
  const facts = place?.given.facts
  const value = facts !== undefined && Object.hasOwn(facts, raw.id) ? facts[raw.id] : undefined
  if (place === undefined || value === undefined || value === null) return undefined
  return { value: readFact(raw, value), place: { ...place, source: `${place.source}/facts/${raw.id}` } }
}

function absent(metric: CompiledMetric, raw: GivenMetric, run: PersonRun): Value {
  if (metric.stated === undefined) return Gap.missing({ figure: raw.id, name: raw.name, what: 'fact' })
  const { value } = metric.stated
  record(run, () => ({
    figure: raw.id,
    stage: 'facts',
    how: 'stated',
    path: `${metric.path}/whenMissing`,
    inputs: [],
    value: toText(value),
    reason: statedReason(metric, raw),
  }))
  return value
}

function statedReason({ stated }: CompiledMetric, { id, name }: GivenMetric): OutcomeReason {
  return reasonFor('stated-for-missing', id, { metric: name, reason: stated?.reason ?? '' })
}

function recordFact(
  { raw, path }: CompiledMetric,
  run: PersonRun,
  value: Value,
  { how, inputs, reason }: { how: string; inputs: readonly TraceInput[]; reason?: OutcomeReason },
): void {
  if (value instanceof Gap) return
  const because = reason && { reason }
  record(run, () => ({
    figure: raw.id,
    stage: 'facts',
    how,
    path,
    inputs: [...inputs],
    value: valueText(value),
    ...because,
  }))
}
