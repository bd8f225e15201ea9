import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { RawScheme } from '../../engine/index.ts'
import { readScheme } from '../documents/read-scheme.ts'

const folder = new URL('../../schemes/', import.meta.url)
const ending = '.scheme.json'

/** A scheme of the library, by the name of its file. */
export interface Template {
  readonly id: string
  readonly scheme: RawScheme
}

/** The schemes that come with the product, in the order of their ids. */
export async function templates(): Promise<readonly Template[]> {
  const found = await Promise.all((await templateIds()).map(readTemplate))
  return found.filter((template) => template !== undefined)
}

/** The ids alone, for which no file is read. */
export async function templateIds(): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort()
  return names.map((name) => name.slice(0, -ending.length))
}

/** One of them; `id` is one of `templateIds`. */
export async function readTemplate(id: string): Promise<Template | undefined> {
  const file = fileURLToPath(new URL(`${id}${ending}`, folder))
  const scheme = readScheme(await readFile(file), file).value
  return scheme && { id, scheme }
}
