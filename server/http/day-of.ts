/**
 * The calendar day (`2026-03-01`) of an instant in a time zone. The last minute's answer is kept: days begin on whole minutes everywhere,
 * and looking a zone up is the slowest part of a quick call.
 */
export function dayOf(timeZone: string): (instant: string) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  let minute = ''
  let day = ''
  return (instant) => {
    const wanted = instant.slice(0, 'YYYY-MM-DDTHH:MM'.length)
    if (wanted !== minute) [minute, day] = [wanted, format.format(new Date(instant))]
    return day
  }
}
