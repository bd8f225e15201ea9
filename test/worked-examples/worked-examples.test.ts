import { describe, expect, test } from 'vitest'
import { check, compareOutcome, compileScheme, evaluate, evaluateCompiled } from '../../engine/index.ts'
import { validateDocument } from '../../server/documents/validate-document.ts'
import { readExample, worked } from './read-example.ts'

describe.each(worked)('%s', (id) => {
  const { scheme: raw, cases } = readExample(id)
  const { scheme, issues } = compileScheme(raw, { parameters: cases.parameters ?? {} })

  test('is a valid document with valid cases', () => {
    expect(validateDocument('scheme', raw)).toEqual([])
    expect(validateDocument('cases', cases)).toEqual([])
    expect([raw.id, cases.scheme]).toEqual([id, id])
  })

  test('has nothing that keeps it from being published', () => {
    const found = check(raw, { parameters: cases.parameters ?? {} })
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test.each(cases.cases)('$id: $name', async ({ period, people, groups = [], expect: expected }) => {
    if (scheme === undefined) throw new Error(JSON.stringify(issues))
    const facts = { format: 1, period, people, groups } as const
    const reference = await evaluate(scheme, facts, { trace: true })
    const compiled = evaluateCompiled(scheme, facts, { trace: true })
    expect(reference).toEqual(compiled)
    expect(reference.issues).toEqual([])
    expect(compareOutcome(expected, reference.outcome ?? never())).toEqual([])
  })
})

function never(): never {
  throw new Error('there is no outcome')
}
