import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { RawCases, RawScheme } from '../../engine/index.ts'
import { readTemplate, templateIds } from '../cli/library.ts'
import { readCases } from '../documents/read-cases.ts'

/** A scheme of the library with the cases that are worked for it. */
export interface WorkedTemplate {
  readonly id: string
  readonly scheme: RawScheme
  readonly cases?: RawCases
}

const folder = new URL('../../schemes/', import.meta.url)

/** Read once: the library comes with the product. */
let library: Promise<readonly WorkedTemplate[]> | undefined

/** The schemes of the library with their cases, in the order of their ids. */
export function workedTemplates(): Promise<readonly WorkedTemplate[]> {
  library ??= readAll()
  return library
}

async function readAll(): Promise<readonly WorkedTemplate[]> {
  const read = await Promise.all((await templateIds()).map(readWorked))
  return read.filter((template) => template !== undefined)
}

async function readWorked(id: string): Promise<WorkedTemplate | undefined> {
  const template = await readTemplate(id)
  const cases = await casesOfTemplate(id)
  return template && { ...template, ...(cases && { cases }) }
}

/** The cases of a template; `id` is one of `templateIds`. */
export async function casesOfTemplate(id: string): Promise<RawCases | undefined> {
  const file = fileURLToPath(new URL(`${id}.cases.json`, folder))
  const bytes = await readFile(file).catch(() => undefined)
  return bytes === undefined ? undefined : readCases(bytes, file).value
}
