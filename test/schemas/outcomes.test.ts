import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { compileScheme } from '../../engine/compile.ts'
import { evaluateCompiled } from '../../engine/evaluate.ts'
import type { RawCases } from '../../engine/model/raw/cases.ts'
import type { RawFacts } from '../../engine/model/raw/facts.ts'
import type { Outcome } from '../../engine/model/raw/outcome.ts'
import type { RawScheme } from '../../engine/model/raw/scheme.ts'
import { documentSchemas } from '../../server/documents/schema-index.ts'
import { validateDocument } from '../../server/documents/validate-document.ts'
import { facts, outcome } from '../support/documents.ts'
import { scheme } from '../support/schemes.ts'

const folder = path.join(import.meta.dirname, '../../schemes')
const files = readdirSync(folder).filter((file) => file.endsWith('.cases.json'))

describe('outcomes', () => {
  test.each(files)('of %s have the form of the outcome schema, with every step of the calculation', (file) => {
    const { parameters, cases }: RawCases = read(file)
    const raw: RawScheme = read(file.replace('.cases.json', '.scheme.json'))
    for (const { id, period, people, groups = [], parameters: own } of cases) {
      const found = evaluated(raw, { format: 1, period, people, groups }, true, { ...parameters, ...own })
      expect(validateDocument('outcome', found), id).toEqual([])
      expect(
        found?.people.some(({ trace }) => trace !== undefined),
        id,
      ).toBe(true)
    }
  })

  test('of the example scheme with the example facts are the example outcome', () => {
    const found = evaluated(example<RawScheme>('scheme'), example<RawFacts>('facts'), false)
    expect(found).toEqual(example<Outcome>('outcome'))
  })

  test('of the small documents of the tests belong together', () => {
    const [person] = evaluated(scheme(), facts(), false)?.people ?? []
    expect(person).toMatchObject(outcome().people[0] ?? {})
  })
})

function evaluated(
  raw: RawScheme,
  of: RawFacts,
  trace: boolean,
  parameters?: Record<string, number>,
): Outcome | undefined {
  const { scheme: compiled, issues } = compileScheme(raw, { parameters: parameters ?? {} })
  if (compiled === undefined) throw new Error(`${raw.id} does not compile: ${JSON.stringify(issues)}`)
  return evaluateCompiled(compiled, of, { trace }).outcome
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
}

function example<T>(kind: string): T {
  const [first] = documentSchemas[`${kind}.schema.json`]?.examples ?? []
  return first as T
}
