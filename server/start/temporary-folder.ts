import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Environment } from '../environment.ts'
import type { Surroundings } from './surroundings.ts'

/** A new folder for a store and its witness, both gone when the process ends. */
export function temporaryFolder({
  atEnd,
}: Pick<Surroundings, 'atEnd'>): Required<Pick<Environment, 'folder' | 'witness'>> {
  const above = mkdtempSync(path.join(tmpdir(), 'jiheng-demo-'))
  atEnd(() => rmSync(above, { recursive: true, force: true }))
  return { folder: path.join(above, 'data'), witness: path.join(above, 'witness.json') }
}
