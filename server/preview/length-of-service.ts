/** Brackets of full years, the longest first. */
const brackets = [
  { id: '10+', from: 10 },
  { id: '5-10', from: 5 },
  { id: '3-5', from: 3 },
  { id: '1-3', from: 1 },
] as const

/**
 * Tells in which bracket somebody's full years at the end of a day are, by the day on which they were hired; an empty text where nobody
 * knows that. Whoever was hired on 5 March has a full year at the end of 4 March.
 */
export function lengthOfService(day: string): (hired: string | undefined) => string {
  const after = dayAfter(day)
  const latest = brackets.map(({ id, from }) => ({ id, hired: `${Number(after.slice(0, 4)) - from}${after.slice(4)}` }))
  return (hired) => {
    if (hired === undefined) return ''
    return latest.find((bracket) => hired <= bracket.hired)?.id ?? '0-1'
  }
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}
