import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { RawCases, RawScheme } from '../../engine/index.ts'

const folder = import.meta.dirname
const ending = '.scheme.json'

/** The ids of the schemes of this folder. */
export const worked: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length))
  .sort()

export function readExample(id: string): { scheme: RawScheme; cases: RawCases } {
  return { scheme: read(`${id}${ending}`) as RawScheme, cases: read(`${id}.cases.json`) as RawCases }
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
}
