import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { importViolations } from '../support/import-graph.ts'

const root = path.resolve(import.meta.dirname, '../..')

function readSources(folder: string): [string, string][] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('node_modules'))
    .map((file) => [file, readFileSync(path.join(root, file), 'utf8')])
}

const sources = new Map(['engine', 'server', 'schemas', 'admin'].flatMap(readSources))

describe('imports', () => {
  test('run one way, without cycles and interior barrels', () => {
    expect(sources.size).toBeGreaterThan(50)
    expect(importViolations(sources)).toEqual([])
  })

  test.each([
    ['a kernel that knows schemes', 'engine/kernel/planted.ts', "import { issue } from '../model/issue.ts'"],
    ['a type import the wrong way', 'engine/model/planted.ts', "import type { check } from '../check.ts'"],
    ['an engine that reads files', 'engine/stages/planted.ts', "import { readFileSync } from 'node:fs'"],
    ['a server that goes past the door', 'server/planted.ts', "import { add } from '../engine/kernel/arithmetic.ts'"],
    ['something that imports a test', 'server/planted.ts', "import { scheme } from '../test/support/schemes.ts'"],
    ['an interior barrel', 'engine/kernel/index.ts', 'export const planted = 1'],
    ['a cycle', 'engine/kernel/planted.ts', "import { planted } from './planted.ts'"],
  ])('are refused where planted: %s', (_, file, source) => {
    const violations = importViolations(new Map([...sources, [file, source]]))
    expect(violations.filter((each) => each.includes(file))).toHaveLength(1)
  })
})
