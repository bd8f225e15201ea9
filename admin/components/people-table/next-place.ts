/** Where a key leads from a row, of so many, with so many in sight; undefined for keys that lead nowhere. */
export function nextPlace(key: string, place: number, { total, inSight }: { total: number; inSight: number }) {
  const last = total - 1
  const to: Readonly<Record<string, number>> = {
    ArrowDown: place + 1,
    ArrowUp: place - 1,
    PageDown: place + inSight,
    PageUp: place - inSight,
    Home: 0,
    End: last,
  }
  const next = to[key]
  return next === undefined ? undefined : Math.max(0, Math.min(last, next))
}
