import { parseLine } from './journal-line.ts'

/**
 * Whether the rest of a journal, which does not begin with a good line, is what a process or machine that died left of its last write.
 * The lines of one write are synced together, so that any part of them may be missing; what is whole in it must not show that an
 * earlier line had been on the disk. `seq` is the last good command.
 */
export function isTear(rest: Buffer, seq: number): boolean {
  const lines = splitLines(rest)
  return lines.every((line, index) => {
    const parsed = parseLine(line)
    return parsed === undefined || (index > 0 && parsed.from <= seq + 1)
  })
}

function splitLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = []
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start)
    if (end === -1) break
    lines.push(bytes.subarray(start, end))
    start = end + 1
  }
  return lines
}
