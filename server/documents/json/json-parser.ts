import { digitsLimit, type IssueCode, type IssueParams, jsonNumber } from '../../../engine/index.ts'
import type { IssueList } from '../issue-list.ts'
import { depthLimit, keysLimit } from '../limits.ts'
import { quote } from '../quote.ts'
import { pointerStep } from '../../../schemas/json-pointer.ts'
import { jsonString } from './json-string.ts'
import { jsonThing } from './json-thing.ts'
import { skipBlank } from './skip-blank.ts'
import type { Position } from './text-positions.ts'

// Our own parser, see docs/decisions/0002-strict-json-reader.md: no library parses without recursion and shows duplicate
// keys and the text of numbers. It is one file because all of it walks the same text and the same stack.

type JsonObject = Record<string, unknown>
/** A container whose end has not been met, and the key under which the next value goes. */
interface Open {
  readonly container: unknown[] | JsonObject
  key: string
  keys: number
}
type Place = Position & { readonly file: string }
interface Surroundings {
  readonly file: string
  readonly issues: IssueList
  readonly positionOf: (offset: number) => Position
  /** Where the value of an earlier member starts. */
  readonly positionAt: (pointer: string) => Position
}

/** Thrown where what follows cannot be understood; the issue has been reported. */
class Unreadable extends Error {}

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
const literals: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
])
const word = /[\p{L}\p{N}_$+.-]{1,40}|[\s\S]/uy
const numberToken = /[\d+\-.eE]*/y

/** The value of a JSON text. Reports what is wrong to `issues`; undefined where it stopped. Never recurses, whatever the text. */
export function parseJson(text: string, surroundings: Surroundings): unknown {
  try {
    return new JsonParser(text, surroundings).parse()
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

class JsonParser {
  readonly #text: string
  readonly #surroundings: Surroundings
  readonly #open: Open[] = []
  #at = 0

  constructor(text: string, surroundings: Surroundings) {
    this.#text = text
    this.#surroundings = surroundings
  }

  parse(): unknown {
    for (;;) {
      const value = this.#value()
      if (value === undefined) continue
      const whole = this.#attach(value)
      if (whole !== undefined) return whole
    }
  }

  /** The next value; undefined where it is a container with members, whose first member comes next. */
  #value(): unknown {
    switch (this.#next()) {
      case '{':
        return this.#begin({}, '}')
      case '[':
        return this.#begin([], ']')
      case '"':
        return this.#string()
      default:
        return this.#scalar()
    }
  }

  #begin(container: unknown[] | JsonObject, end: string): unknown {
    if (this.#open.length >= depthLimit) this.#stop('json-too-deep', { limit: depthLimit })
    this.#at++
    if (this.#take(end)) return container
    this.#open.push({ container, key: '', keys: 0 })
    if (end === '}') this.#key()
    return undefined
  }

  /** Puts a finished value where it belongs and closes what ends with it; the whole document once nothing is open. */
  #attach(value: unknown): unknown {
    let finished = value
    for (let top = this.#open.at(-1); top !== undefined; top = this.#open.at(-1)) {
      const isList = Array.isArray(top.container)
      if (Array.isArray(top.container)) top.container.push(finished)
      else if (!forbiddenKeys.has(top.key)) top.container[top.key] = finished
      if (this.#take(',')) {
        if (!isList) this.#key()
        return undefined
      }
      if (!this.#take(isList ? ']' : '}')) this.#unexpected()
      finished = top.container
      this.#open.pop()
    }
    if (this.#next() !== '') this.#unexpected()
    return finished
  }

  #key(): void {
    const top = this.#open.at(-1)
    if (top === undefined || Array.isArray(top.container)) return
    if (this.#next() !== '"') this.#unexpected()
    const start = this.#at
    const key = this.#string()
    if (++top.keys > keysLimit) this.#stop('json-too-many-keys', { limit: keysLimit }, start)
    const isTwice = Object.hasOwn(top.container, key)
    top.key = key
    if (forbiddenKeys.has(key)) this.#report('json-key-forbidden', { key }, start)
    else if (isTwice) this.#reportTwice(key, start)
    if (!this.#take(':')) this.#unexpected()
  }

  #string(): string {
    const start = this.#at
    const read = jsonString(this.#text, start)
    this.#at = read.end
    if (read.problem === 'malformed') this.#unexpected()
    if (read.problem === 'lone-surrogate') this.#report('json-lone-surrogate', {}, start)
    if (read.problem === 'nul') this.#report('json-nul', {}, start)
    return read.value
  }

  #scalar(): unknown {
    const start = this.#at
    if (!'-0123456789'.includes(this.#text.charAt(start) || ' ')) return this.#literal()
    numberToken.lastIndex = start
    const [token = ''] = numberToken.exec(this.#text) ?? []
    const value = jsonNumber(token)
    if (value === 'malformed') this.#unexpected()
    this.#at += token.length
    if (typeof value === 'number') return value
    if (value === 'too-long') this.#report('json-number-too-long', { limit: digitsLimit }, start)
    else this.#report('json-number-out-of-range', {}, start)
    return 0
  }

  #literal(): unknown {
    const found = this.#word()
    if (!literals.has(found)) this.#unexpected()
    this.#at += found.length
    return literals.get(found)
  }

  /** The character that comes after blanks, '' at the end of the text. */
  #next(): string {
    this.#at = skipBlank(this.#text, this.#at)
    return this.#text.charAt(this.#at)
  }

  #take(character: string): boolean {
    const isThere = this.#next() === character
    if (isThere) this.#at++
    return isThere
  }

  #word(): string {
    word.lastIndex = this.#at
    return word.exec(this.#text)?.[0] ?? ''
  }

  #unexpected(): never {
    if (this.#at >= this.#text.length) return this.#stop('json-unexpected-end', {})
    return this.#stop('json-unexpected', { thing: jsonThing(this.#text, this.#at) })
  }

  #reportTwice(key: string, start: number): void {
    const first = this.#surroundings.positionAt(this.#pointer())
    this.#report('json-key-twice', { key: quote(key), firstLine: first.line, firstColumn: first.column }, start)
  }

  #report<C extends IssueCode>(code: C, params: Omit<IssueParams<C>, keyof Place>, at: number): void {
    const { file, issues, positionOf } = this.#surroundings
    // The place is what every code of this parser has besides the parameters given here.
    issues.report(code, 'error', this.#pointer(), { ...params, file, ...positionOf(at) } as IssueParams<C>)
    if (issues.isFull()) throw new Unreadable()
  }

  #stop<C extends IssueCode>(code: C, params: Omit<IssueParams<C>, keyof Place>, at = this.#at): never {
    this.#report(code, params, at)
    throw new Unreadable()
  }

  /** Pointer of the value that comes next. */
  #pointer(): string {
    return this.#open
      .map(({ container, key }) => pointerStep(Array.isArray(container) ? container.length : key))
      .join('')
  }
}
