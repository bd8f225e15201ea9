/** The order of texts by code points: negative where a comes before b, 0 where they are the same, positive after. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) {
    const left = a.charCodeAt(at)
    const right = b.charCodeAt(at)
    if (left !== right) return place(left) - place(right)
  }
  return a.length - b.length
}

/** Halves of pairs (0xD800 to 0xDFFF) stand for code points beyond all others, so they go after the units above them. */
function place(unit: number): number {
  if (unit < 0xd800) return unit
  return unit <= 0xdfff ? unit + 0x2000 : unit - 0x800
}
