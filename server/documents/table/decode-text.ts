import type { IssueList } from '../issue-list.ts'
import { textPositions } from '../json/text-positions.ts'
import { quote } from '../quote.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
}

/** What people call the encodings; GBK and GB2312 are parts of GB18030. */
const names: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
}

/** The encoding of that name, as people write it: `gbk`, `UTF-8`. */
export function encodingNamed(name: string): Encoding | undefined {
  const key = name.trim().toLowerCase()
  return Object.hasOwn(names, key) ? names[key] : undefined
}

/**
 * The text of a file: in the encoding given, else in the one its byte order mark names, else UTF-8, else GB18030. Text that
 * both would read, but differently, is refused with both readings, for a person to choose. Never replaces what it cannot read.
 */
export function decodeText(
  bytes: Uint8Array,
  file: string,
  issues: IssueList,
  given?: Encoding,
): DecodedText | undefined {
  const wanted = given ?? markedEncoding(bytes)
  const decoded = wanted === undefined ? detect(bytes, file, issues) : decodeAs(bytes, wanted)
  if (decoded === undefined) {
    if (issues.hasErrors()) return undefined
    if (wanted === undefined) issues.report('text-encoding-unknown', 'error', '', { file })
    else issues.report('text-encoding-does-not-fit', 'error', '', { file, encoding: wanted })
    return undefined
  }
  checkCharacters(decoded.text, file, issues)
  return issues.hasErrors() ? undefined : decoded
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): DecodedText | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    return undefined
  }
}

function detect(bytes: Uint8Array, file: string, issues: IssueList): DecodedText | undefined {
  const utf8 = decodeAs(bytes, 'utf-8')
  if (utf8 === undefined) return decodeAs(bytes, 'gb18030')
  const other = isDoubtful(utf8.text) ? decodeAs(bytes, 'gb18030') : undefined
  if (other === undefined) return utf8
  issues.report('text-encoding-ambiguous', 'error', '', { file, utf8: sample(utf8.text), gb18030: sample(other.text) })
  return undefined
}

/**
 * Whether nothing but its being readable shows that a text is UTF-8: its characters of two bytes are Chinese ones in GB18030 as
 * well ("é" is "茅"), those of three bytes, which all Chinese characters are in UTF-8, hardly ever.
 */
function isDoubtful(text: string): boolean {
  return /[\u{80}-\u{7FF}]/u.test(text) && !/[\u{800}-\u{10FFFF}]/u.test(text)
}

function sample(text: string): string {
  return quote(/[^\p{ASCII}]+/u.exec(text)?.[0] ?? '', 10)
}

function checkCharacters(text: string, file: string, issues: IssueList): void {
  const positionOf = textPositions(text)
  const [replaced, nul] = [text.indexOf('\u{FFFD}'), text.indexOf('\0')]
  if (replaced >= 0) issues.report('text-already-damaged', 'error', '', { file, ...positionOf(replaced) })
  if (nul >= 0) issues.report('text-nul', 'error', '', { file, ...positionOf(nul) })
}
