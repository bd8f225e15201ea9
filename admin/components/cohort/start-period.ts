/** A period as the API gives it. */
export interface PeriodOffered {
  readonly id: string
  readonly cycle?: string
  readonly to?: string
}

/**
 * The period to begin with: the latest that is over on a day, since its figures are there; of the scheme's own length where there is one.
 * Else the first of the others.
 */
export function startPeriod(
  periods: readonly PeriodOffered[],
  cycle: string | undefined,
  today: string,
): string | undefined {
  const latest = periods.toSorted((a, b) => (lastDay(a) < lastDay(b) ? 1 : -1))
  const own = latest.filter((period) => period.cycle === cycle)
  const from = own.length > 0 ? own : latest
  return (from.find((period) => lastDay(period) < today) ?? from.at(-1))?.id
}

function lastDay({ to, id }: PeriodOffered): string {
  return to ?? id
}
