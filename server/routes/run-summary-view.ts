import { add, type Decimal, decimal, subtract, toFixed, toText } from '../../engine/index.ts'
import type { JsonObject } from '../store/json.ts'
import { amountBins, binOf } from '../uses/runs/amount-bins.ts'
import type { RunSummedUp, TalliedRun } from '../uses/runs/sum-up-run.ts'
import { asJson } from '../uses/schemes/scheme-record.ts'

const nothing = decimal(0)

/** What a run comes to, and the run before it: for charts, with all amounts exact. */
export function runSummaryView({ now, before }: RunSummedUp): JsonObject {
  const { run, document, tally } = now
  const { currency, scale = 2 } = document.money
  const write = (amount: Decimal) => toFixed(amount, Math.max(scale, decimalsOf(amount)))
  const { id, fields } = run
  return {
    ...{ run: id, period: fields.period, scheme: fields.scheme, currency },
    ...{ people: people(now), paid: tally.payouts.length, payout: write(tally.sum), states: { ...tally.states } },
    ...(before && {
      before: {
        ...{ run: before.run.id, period: before.run.fields.period, people: people(before) },
        ...{ paid: before.tally.payouts.length, payout: write(before.tally.sum) },
      },
      moves: Object.fromEntries(
        Object.entries(tally.moves).map(([move, { people: count, sum }]) => [move, { people: count, sum: write(sum) }]),
      ),
    }),
    bands: bands(now, before),
    distribution: distribution(now, before),
    components: components(now, before, write),
    departments: [...tally.departments]
      .map(([department, { people: count, sum }]) => ({ id: department, people: count, payout: write(sum) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

function people({ tally }: TalliedRun): number {
  return Object.values(tally.states).reduce((sum, count) => sum + count, 0)
}

function decimalsOf(amount: Decimal): number {
  return toText(amount).split('.')[1]?.length ?? 0
}

function bands(now: TalliedRun, before: TalliedRun | undefined): JsonObject[] {
  const names = new Map(
    [...(before?.document.bands?.rows ?? []), ...(now.document.bands?.rows ?? [])].map(({ id, name }) => [id, name]),
  )
  const order = [...new Set([...(now.document.bands?.rows ?? []).map(({ id }) => id), ...names.keys()])]
  return order.map((id) => ({
    ...{ id, name: names.get(id) ?? id, after: now.tally.bands.get(id) ?? 0 },
    ...(before && { before: before.tally.bands.get(id) ?? 0 }),
  }))
}

function distribution(now: TalliedRun, before: TalliedRun | undefined): JsonObject[] {
  const bins = amountBins([...now.tally.payouts, ...(before?.tally.payouts ?? [])])
  const bounds = bins.map(({ to }) => ({ to: decimal(to) }))
  const counted = ({ tally }: TalliedRun) => {
    const counts = bins.map(() => 0)
    for (const payout of tally.payouts) {
      const place = binOf(payout, bounds)
      counts[place] = (counts[place] ?? 0) + 1
    }
    return counts
  }
  const [after, earlier] = [counted(now), before && counted(before)]
  return bins.map((bin, place) => ({
    ...asJson(bin),
    after: after[place] ?? 0,
    ...(earlier && { before: earlier[place] ?? 0 }),
  }))
}

/**
 * Sums by pay component, those that are part of the payout, and under `/rest` what its limits and balances make of them: the differences
 * add up to that of the payouts.
 */
function components(now: TalliedRun, before: TalliedRun | undefined, write: (amount: Decimal) => string): JsonObject[] {
  const names = new Map([...componentsOf(before), ...componentsOf(now)])
  const rows = [...names].map(([id, name]) => ({ id, name, ...sums(id, now, before) }))
  const rest = {
    after: subtract(now.tally.sum, total(rows.map(({ after }) => after))),
    before: subtract(before?.tally.sum ?? nothing, total(rows.map((row) => row.before))),
  }
  const isNothing = toText(rest.after) === '0' && toText(rest.before) === '0'
  const all = isNothing ? rows : [...rows, { id: '/rest', name: '', ...rest }]
  return all.map(({ id, name, after, before: earlier }) => ({
    ...{ id, ...(name !== '' && { name }), after: write(after) },
    ...(before && { before: write(earlier), difference: write(subtract(after, earlier)) }),
  }))
}

function sums(id: string, now: TalliedRun, before: TalliedRun | undefined) {
  return { after: now.tally.components.get(id) ?? nothing, before: before?.tally.components.get(id) ?? nothing }
}

function total(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce(add, nothing)
}

function componentsOf(tallied: TalliedRun | undefined): readonly (readonly [string, string])[] {
  const all = tallied?.document.pay?.components ?? []
  return all.flatMap(({ id, name, interim }) => (interim === true ? [] : [[id, name] as const]))
}
