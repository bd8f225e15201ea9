import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { builtConsole } from '../support/built-console.ts'

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
}

type Manifest = Readonly<Record<string, Chunk>>

/** Files of a chunk and of all that is loaded with it. */
function filesOf(manifest: Manifest, name: string, found = new Set<string>()): ReadonlySet<string> {
  const chunk = manifest[name]
  if (chunk === undefined || found.has(chunk.file)) return found
  found.add(chunk.file)
  for (const each of chunk.imports ?? []) filesOf(manifest, each, found)
  return found
}

test('the first list that somebody opens needs at most 450 KB of script, zipped, in either language', async () => {
  const folder = await builtConsole()
  const manifest: Manifest = JSON.parse(readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8'))
  const entry = filesOf(manifest, 'index.html')
  expect(entry.size).toBeGreaterThan(0)
  for (const language of ['zh-CN', 'en']) {
    const files = [...new Set([...entry, ...filesOf(manifest, `i18n/${language}/messages.ts`)])]
    expect(files.length).toBeGreaterThan(entry.size)
    const bytes = files.map((file) => gzipSync(readFileSync(path.join(folder, file))).length)
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(450_000)
  }
})
