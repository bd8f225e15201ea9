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
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort()
  const read = await Promise.all(
    names.map(async (name) => {
      const file = fileURLToPath(new URL(name, folder))
      return { id: name.slice(0, -ending.length), scheme: readScheme(await readFile(file), file).value }
    }),
  )
  return read.flatMap(({ id, scheme }) => (scheme === undefined ? [] : [{ id, scheme }]))
}
