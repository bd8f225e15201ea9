import fc from 'fast-check'
import { Engine, type RuleProperties } from 'json-rules-engine'
import { describe, expect, test } from 'vitest'
import { decimal } from '../../../engine/kernel/decimal.ts'
import type { Condition } from '../../../engine/model/raw/scheme.ts'
import { Gap } from '../../../engine/model/value.ts'
import { compiledDecider } from '../../../engine/rules/compiled.ts'
import { exportRules, flattenFacts } from '../../../engine/rules/export.ts'
import { conditionFactValues, conditionNames, conditions } from '../../support/conditions.ts'
import { frame, names } from '../../support/names.ts'

/** Row taken per choice, found by an unmodified json-rules-engine; more than one event of a choice fails. */
async function stockRows(rules: RuleProperties[], facts: object, ids: string[]): Promise<number[]> {
  const { events } = await new Engine(rules).run({ ...facts })
  return ids.map((id) => {
    const rows = events.filter((event) => event.params?.choice === id).map((event) => Number(event.params?.row))
    expect(rows.length).toBeLessThanOrEqual(1)
    return rows[0] ?? -1
  })
}

describe('exportRules()', () => {
  const atLeast = (value: number): Condition => ({ all: [{ fact: 'total', operator: 'greaterThanInclusive', value }] })
  const known = names({ id: 'total' }, { id: 'person.post', type: 'text' })
  const bands = { path: '/bands', rows: [atLeast(90), atLeast(60)], names: known.all }
  const sellers: Condition = { not: { fact: 'person', path: '$.post', operator: 'equal', value: 'seller' } }

  test('writes rows that exclude one another, and facts without paths', () => {
    const gate = { path: '/gate', rows: [sellers], names: known.all }
    const exported = exportRules([
      { id: 'bands', name: '等级', choice: bands },
      { id: 'gate', name: '提成', choice: gate },
    ])
    expect(exported).toEqual([
      {
        name: 'bands 0',
        conditions: atLeast(90),
        event: { type: 'row-taken', params: { choice: 'bands', name: '等级', row: 0 } },
      },
      {
        name: 'bands 1',
        conditions: { all: [atLeast(60), { not: { any: [atLeast(90)] } }] },
        event: { type: 'row-taken', params: { choice: 'bands', name: '等级', row: 1 } },
      },
      {
        name: 'gate 0',
        conditions: { not: { fact: 'person.post', operator: 'equal', value: 'seller' } },
        event: { type: 'row-taken', params: { choice: 'gate', name: '提成', row: 0 } },
      },
    ])
    expect(JSON.parse(JSON.stringify(exported))).toEqual(exported)
  })

  test('gives rules that stock json-rules-engine decides as we do', async () => {
    const decider = compiledDecider()
    const table = fc.array(
      fc.integer({ min: 1, max: 4 }).chain((depth) => conditions(depth)),
      { minLength: 1, maxLength: 4 },
    )
    await fc.assert(
      fc.asyncProperty(fc.tuple(table, table), conditionFactValues, async (tables, values) => {
        const own = frame(conditionNames, values)
        const choices = tables.map((rows, index) => ({ path: `/${index}`, rows, names: conditionNames.all }))
        const named = choices.map((choice) => ({ id: choice.path, name: choice.path, choice }))
        const rules = JSON.parse(JSON.stringify(exportRules(named))) as RuleProperties[]
        const rows = await stockRows(rules, flattenFacts(own, conditionNames.all), ['/0', '/1'])
        expect([rows]).toEqual(decider.decide([{ frame: own, choices }]))
      }),
      { numRuns: 400 },
    )
  })
})

describe('flattenFacts()', () => {
  test('gives JavaScript values by id, without gaps and lists of records', () => {
    const known = names(
      { id: 'rate' },
      { id: 'person.post', type: 'text' },
      { id: 'passed', type: 'yes-no' },
      { id: 'gone' },
      { id: 'deals', type: 'records' },
      { id: 'unset' },
    )
    const own = [decimal('-120.50'), 'seller', false, Gap.missing(), [[decimal(1)]]]
    expect(flattenFacts(own, known.all)).toEqual({ rate: -120.5, 'person.post': 'seller', passed: false })
  })
})
