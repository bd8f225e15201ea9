import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { sourceHash } from './source-hash.ts'

/** Builds the console, unless the one in `dist` was built from what is there now. */

const root = path.resolve(import.meta.dirname, '../..')
const stamp = path.join(root, 'dist/admin/built-from')
const hash = sourceHash(root)

function builtFrom(): string {
  try {
    return readFileSync(stamp, 'utf8')
  } catch {
    return ''
  }
}

if (builtFrom() !== hash) {
  await build({ root: path.join(root, 'admin'), configFile: path.join(root, 'vite.config.ts'), logLevel: 'error' })
  writeFileSync(stamp, hash)
}
