import type { CompiledBands, Scheme } from '../compile/scheme.ts'
import { Decimal } from '../kernel/decimal.ts'
import { Gap } from '../model/value.ts'
import { conditionTest } from '../rules/condition-test.ts'
import { rankCohort } from '../scoring/rank-cohort.ts'
import { undefinedFor } from '../scoring/reason.ts'
import { distribute } from '../stages/distribute.ts'
import type { FastPerson } from './fast-person.ts'
import { slotOf } from './load-steps.ts'
import type { Steps } from './step.ts'

/** Stage 5: rank by total within the cohort. */
export function addRank(scheme: Scheme, steps: Steps): void {
  const { rank } = scheme.raw
  const [slot, total] = [slotOf(scheme, 'rank') ?? -1, slotOf(scheme, 'total') ?? -1]
  if (rank === undefined) return
  steps.all((people) => {
    const totals = people.map((run) => run.frame[total] as Decimal | Gap)
    const ranks = rankCohort(people, totals, { within: rank.within, better: 'higher', ties: rank.ties }, 'rank')
    people.forEach((run, index) => {
      run.frame[slot] = ranks[index] ?? Gap.missing()
    })
    return ranks.every((each) => each instanceof Decimal)
  })
}

/** Stage 6: the band of the total and its coefficient; forced distribution needs everyone. */
export function addGrade(scheme: Scheme, steps: Steps): void {
  const { bands } = scheme
  if (bands === undefined) return
  const rowOf = rowFinder(scheme, bands)
  const put = bandWriter(scheme, bands)
  if (bands.forced === undefined) return steps.each((run) => put(run, rowOf(run)))
  steps.all((people) => {
    if (people.some((run) => !(run.frame[slotOf(scheme, 'total') ?? -1] instanceof Decimal))) return false
    const placed = distribute(scheme, bands, people, new Map(people.map((run) => [run, rowOf(run)])))
    return people.every((run) => placed.get(run)?.gap === undefined && put(run, placed.get(run)?.row ?? -1))
  })
}

function rowFinder(scheme: Scheme, { choice }: CompiledBands): (run: FastPerson) => number {
  const slot = slotOf(scheme, 'total') ?? -1
  const tests = choice.rows.map((row) => conditionTest(row, choice.names))
  return ({ frame }) => (frame[slot] instanceof Decimal ? tests.findIndex((test) => test(frame)) : -1)
}

function bandWriter(scheme: Scheme, { rows }: CompiledBands): (run: FastPerson, row: number) => boolean {
  const [band, coefficient] = [slotOf(scheme, 'band') ?? -1, slotOf(scheme, 'coefficient') ?? -1]
  const values = rows.map((row) => ({
    id: row.id,
    coefficient: row.coefficient ?? undefinedFor('band-without-coefficient', 'coefficient', { band: row.id }),
  }))
  return ({ frame }, row) => {
    const value = values[row]
    if (value === undefined) return false
    frame[band] = value.id
    frame[coefficient] = value.coefficient
    return true
  }
}
