import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** All that the console is built from, by path from the project's folder: its own sources, what it imports, and how and by what it is built. */
const sources = ['admin', 'engine', 'schemas', 'vite.config.ts', 'package-lock.json']

/** A hash of everything that the console is built from; the same hash, the same console. */
export function sourceHash(root: string): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesIn(root, source))) {
    const content = readFileSync(path.join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** The files in a folder, sorted; a file by itself. */
function filesIn(root: string, source: string): readonly string[] {
  if (path.extname(source) !== '') return [source]
  return readdirSync(path.join(root, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}
