const lengthLimit = 31

/** A name that spreadsheets take for a sheet, and that none of the others has: `/`, `?`, `[` … become `_`, what is too long is cut. */
export function sheetName(wanted: string, others: readonly string[] = []): string {
  const legal = wanted
    .toWellFormed()
    .replaceAll(/[\p{Cc}[\]:*?/\\]/gu, '_')
    .replaceAll(/^'+|'+$/g, '_')
    .trim()
  const base = legal === '' || /^history$/i.test(legal) ? `${legal}_` : legal
  const taken = new Set(others.map((name) => name.toLowerCase()))
  for (let turn = 1; ; turn += 1) {
    const name = turn === 1 ? cut(base, '') : cut(base, ` ${turn}`)
    if (!taken.has(name.toLowerCase())) return name
  }
}

function cut(name: string, end: string): string {
  return `${name.slice(0, lengthLimit - end.length).replace(/[\uD800-\uDBFF]$/, '')}${end}`
}
