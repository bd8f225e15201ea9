import { createHash, hash } from 'node:crypto'

/**
 * One line of a journal, without its end: `{"hash":"<64 digits>","from":<seq>,"body":{…}}`. The hash is sha256 of the hash before it
 * and the text that follows it, so that a line stands in one place of one chain. `from` is the first command of the lines that were
 * written and synced together: a line that says 8 shows that 7 was on the disk when it was written.
 */
export interface JournalLine {
  readonly hash: string
  readonly from: number
  readonly body: unknown
  /** What was hashed after the hash before it. */
  readonly hashed: Buffer
}

const opening = Buffer.from('{"hash":"')
const restAt = opening.length + 64

/** The text of a line with its end, and its hash. */
export function formatLine(
  previous: string,
  from: number,
  body: object,
): { readonly text: string; readonly hash: string } {
  const rest = `","from":${from},"body":${JSON.stringify(body)}}`
  const lineHash = hash('sha256', previous + rest)
  return { text: `{"hash":"${lineHash}${rest}\n`, hash: lineHash }
}

/** What a line says, or `undefined` where it is none. Whether its hash is right is asked with `hashOfLine`. */
export function parseLine(line: Buffer): JournalLine | undefined {
  if (line.length <= restAt || !line.subarray(0, opening.length).equals(opening)) return undefined
  const parsed = parseObject(line.toString())
  const { hash: said, from, body } = parsed ?? {}
  if (typeof said !== 'string' || typeof from !== 'number' || typeof body !== 'object') return undefined
  return { hash: said, from, body, hashed: line.subarray(restAt) }
}

/** The hash that a line must have after `previous`. */
export function hashOfLine(previous: string, line: JournalLine): string {
  return createHash('sha256').update(previous).update(line.hashed).digest('hex')
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}
