import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Context } from './context.ts'
import { unreadable } from './read-bytes.ts'

/** The files of a call: those named themselves, of folders all in them and below whose name has this ending, sorted. */
export async function findFiles(
  places: readonly string[],
  ending: string,
  { cwd }: Pick<Context, 'cwd'>,
): Promise<readonly string[]> {
  const found = await Promise.all(places.map((place) => filesOf(place, ending, cwd)))
  return [...new Set(found.flat())]
}

async function filesOf(place: string, ending: string, cwd: string): Promise<readonly string[]> {
  const absolute = path.resolve(cwd, place)
  try {
    if (!(await stat(absolute)).isDirectory()) return [place]
    const names = await readdir(absolute, { recursive: true })
    return names
      .filter((name) => name.endsWith(ending) && !name.split(path.sep).includes('node_modules'))
      .sort()
      .map((name) => path.join(place, name))
  } catch (error) {
    throw unreadable(place, error as NodeJS.ErrnoException)
  }
}
