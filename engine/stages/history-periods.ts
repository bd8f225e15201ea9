import { cycleOf, previousPeriod } from '../kernel/period.ts'
import type { PeriodKey, RawHistory } from '../model/raw/facts.ts'
import type { HistoryMetric } from '../model/raw/scheme.ts'
import type { Subject } from '../model/subject.ts'
import { isEmployedIn } from './employment.ts'

/** The longest look back: people's histories end somewhere, and so does this. */
const longestLookBack = 120

/** The periods that a history metric counts, this one first where it counts, back to the hiring or the window's end. */
export function* historyPeriods(raw: HistoryMetric, run: Subject): Generator<PeriodKey> {
  const within = raw.within ?? (raw.measure === 'in-a-row' ? longestLookBack : 'year')
  const hasThis = raw.thisPeriod !== false && !isDecidedLater(raw)
  const oldest = oldestKnown(raw, run)
  for (let back = hasThis ? 0 : 1; back < (within === 'year' ? longestLookBack : within); back += 1) {
    const period = previousPeriod(run.period, back)
    if (within === 'year' && period.slice(0, 4) !== run.period.slice(0, 4)) return
    if (!isEmployedIn({ ...(run.person.hired !== undefined && { hired: run.person.hired }) }, period)) return
    if (raw.measure === 'in-a-row' && back > 0 && period < oldest) return
    yield period
  }
}

/** A row of periods ends where the recorded history of this cycle ends. Keys of one cycle are in order as texts. */
function oldestKnown({ of }: HistoryMetric, run: Subject): PeriodKey {
  const cycle = cycleOf(run.period)
  const entries = (run.person.history ?? []).filter((entry) => cycleOf(entry.period) === cycle)
  const recorded = 'metric' in of ? entries : entries.filter(hasResult)
  return recorded.map(({ period }) => period).sort()[0] ?? run.period
}

/** Facts alone are known also of times before there were results. */
function hasResult({ period: _, facts: __, ...result }: RawHistory): boolean {
  return Object.keys(result).length > 0
}

/** Rewards, penalties and demerits of this period come after everything that could count them. */
export function isDecidedLater(raw: HistoryMetric): boolean {
  return 'reward' in raw.of || 'penalty' in raw.of || 'demerit' in raw.of
}
