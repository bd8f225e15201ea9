import { createHash } from 'node:crypto'
import type { Effects } from '../effects.ts'
import type { Steps } from '../steps.ts'
import type { Head } from './head.ts'
import { formatLine } from './journal-line.ts'

/** Commands as bytes of a journal, in parts that are written one after another. */
export interface FormattedLines {
  readonly parts: readonly Buffer[]
  /** Where the chain stands after them. */
  readonly head: Head
}

/** A command with more writes is formatted one write after another. */
const fewWrites = 100
const partChars = 250_000

/** The lines of commands that are written and synced together after `head`. */
export function* formatLines(head: Head, commands: readonly Effects[]): Steps<FormattedLines> {
  const from = head.seq + 1
  const parts: Buffer[] = []
  let { seq, hash } = head
  let text = ''
  for (const effects of commands) {
    if (effects.writes.length > fewWrites) {
      const line = yield* formatLong(hash, from, effects)
      parts.push(Buffer.from(text), ...line.parts)
      text = ''
      hash = line.hash
    } else {
      const line = formatLine(hash, from, effects)
      text += line.text
      hash = line.hash
    }
    if (text.length > partChars) {
      parts.push(Buffer.from(text))
      text = ''
    }
    ;({ seq } = effects)
    yield
  }
  parts.push(Buffer.from(text))
  return { parts: parts.filter(({ length }) => length > 0), head: { seq, hash } }
}

/** The bytes that `formatLine` gives, one write after another: its hash comes first, so that all of them are made before one is written. */
function* formatLong(previous: string, from: number, { writes, ...named }: Effects) {
  const lineHash = createHash('sha256').update(previous)
  const parts: Buffer[] = []
  const end = (text: string) => {
    const bytes = Buffer.from(text)
    lineHash.update(bytes)
    parts.push(bytes)
  }
  let text = `","from":${from},"body":${JSON.stringify(named).slice(0, -1)},"writes":`
  let mark = '['
  for (const write of writes) {
    text += mark + JSON.stringify(write)
    mark = ','
    if (text.length > partChars) {
      end(text)
      text = ''
    }
    yield
  }
  end(`${text}]}}`)
  const hash = lineHash.digest('hex')
  return { parts: [Buffer.from(`{"hash":"${hash}`), ...parts, Buffer.from('\n')], hash }
}
