/** Rows of texts, as spreadsheets exchange them over the clipboard. */
export type TextBlock = readonly (readonly string[])[]

/**
 * Reads what Excel puts on the clipboard: cells apart by tabs, rows by line breaks, the last of which ends the block; a cell with a tab or
 * a line break in it stands in quotes, and quotes within are doubled. A quote that is closed nowhere is a quote.
 */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  const ended = text.replace(/\r\n?$|\n$/, '')
  while (at <= ended.length) {
    const { cell, next } = readCellAt(ended, at)
    rows.at(-1)?.push(cell)
    const isRowEnd = ended[next] === '\n' || ended[next] === '\r'
    if (isRowEnd) rows.push([])
    at = ended.startsWith('\r\n', next) ? next + 2 : next + 1
  }
  return rows
}

function readCellAt(text: string, at: number): { cell: string; next: number } {
  if (text[at] === '"') {
    const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y
    quoted.lastIndex = at
    const [whole, inside] = quoted.exec(text) ?? []
    if (whole !== undefined && inside !== undefined) {
      return { cell: inside.replaceAll('""', '"').replaceAll(/\r\n?/g, '\n'), next: at + whole.length }
    }
  }
  const plain = /[^\t\r\n]*/y
  plain.lastIndex = at
  const cell = plain.exec(text)?.[0] ?? ''
  return { cell, next: at + cell.length }
}

/** Writes a block so that Excel, and `readBlock`, read it as it is. */
export function writeBlock(block: TextBlock): string {
  return block.map((row) => `${row.map(written).join('\t')}\r\n`).join('')
}

function written(cell: string): string {
  return /^"|[\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
