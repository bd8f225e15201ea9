import type { Outcome, PersonOutcome, Severity } from '../../engine/index.ts'
import type { Params } from '../../server/messages/fill.ts'
import { sentence } from '../../server/messages/messages.ts'
import { word } from '../../server/messages/word.ts'
import { facts, json, type people, scheme, table } from '../server/cli/fixtures.ts'
import { runInFolder } from '../server/cli/run-in-folder.ts'

/** What a call of the command came to. */
export interface Tried {
  readonly code: number
  /** What was said, line by line, without hints at options and the last line, which counts. */
  readonly said: readonly string[]
  /** The outcome as it was written to the file; undefined: no file was left. */
  readonly outcome: Outcome | undefined
  /** The person of the tests, id 007, or else the first one. */
  readonly person: PersonOutcome | undefined
  /** The file of the result as text. */
  readonly written: string | undefined
}

type Content = string | Uint8Array

/** Runs `jiheng evaluate` with the scheme of the command's tests or another one, and a file of facts of any kind. */
export async function tryFacts(file: string, content: Content, ...options: readonly string[]): Promise<Tried> {
  return tryWith(scheme, file, content, ...options)
}

export async function tryWith(
  document: object,
  file: string,
  content: Content,
  ...options: readonly string[]
): Promise<Tried> {
  const files = { 's.json': json(document), [file]: content }
  const period = file === 'f.json' ? [] : ['--period', '2026-Q1']
  const args = ['evaluate', 's.json', file, '--parameters', 'rate=5', '--format', 'json', '--out', 'r.json']
  const ran = await runInFolder([...args, ...period, ...options], { files })
  const written = ran.files.get('r.json')
  const outcome = written === undefined ? undefined : (JSON.parse(written) as Outcome)
  const person = outcome?.people.find(({ id }) => id === '007') ?? outcome?.people[0]
  const said = ran.stderr.split('\n').filter((text) => text !== '' && !/^( {2}|已写入|\S+：错误)/.test(text))
  return { code: ran.code, said, outcome, person, written }
}

/** Runs `jiheng validate` on a scheme: its exit code and the lines that are errors, or those of another severity. */
export async function tryScheme(
  document: object | string,
  severity: Severity = 'error',
): Promise<{ readonly code: number; readonly said: readonly string[] }> {
  const files = { 's.json': typeof document === 'string' ? document : json(document) }
  const { code, stdout } = await runInFolder(['validate', 's.json', '--parameters', 'rate=5'], { files })
  const wanted = ` ${word('severity', severity, 'zh-CN')} `
  return { code, said: stdout.split('\n').filter((text) => text.includes(wanted)) }
}

/** What a refusal of these lines is: exit code 1, an error at its place in Chinese, and nothing written. */
export function refused(...said: readonly string[]): Partial<Tried> {
  return { code: 1, said, outcome: undefined }
}

/** A line of the command: where, how bad, and the sentence of a code. */
export function line(place: string, code: string, params: Params, severity: Severity = 'error'): string {
  return `${place} ${word('severity', severity, 'zh-CN')} ${sentence(code, params, 'zh-CN')}`
}

/** `f.json:10:18`: the line and column of a text where it first stands in a file. */
export function placeIn(content: string, text: string, file = 'f.json'): string {
  const before = content.slice(0, content.indexOf(text)).split('\n')
  return `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
}

/** Facts in which a figure of 007 is written like this, as JSON text. */
export function factsWith(metric: keyof (typeof people)[0]['facts'], written: string): string {
  return json(facts).replace(new RegExp(`("${metric}": )[^,\\n]+`), (_, key: string) => `${key}${written}`)
}

/** The table of the command's tests with a cell of 007 (line 2) written like this. */
export function tableWith(column: string, written: string): string {
  const [header = '', first = '', ...others] = table.split('\r\n')
  const cells = first.split(',').map((cell, at) => (header.split(',')[at] === column ? written : cell))
  return [header, cells.join(','), ...others].join('\r\n')
}

type Scheme = typeof scheme

/** The scheme of the command's tests, changed. */
export function schemeWith(change: (document: Scheme) => object): object {
  const document = structuredClone(scheme)
  return { ...document, ...change(document) }
}
