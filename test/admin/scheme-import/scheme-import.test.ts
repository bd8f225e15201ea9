import { describe, expect, test } from 'vitest'
import { deedsOf, workLeft } from '../../../admin/scheme-import/deeds.ts'
import { howFar } from '../../../admin/scheme-import/how-far.ts'
import { optionsFor } from '../../../admin/scheme-import/mapping-options.ts'
import { ownDepartment } from '../../../admin/scheme-import/own-department.ts'
import { blanksOf, partCounts } from '../../../admin/scheme-import/part-counts.ts'
import { otherId, withAllSuggestions, withProposals } from '../../../admin/scheme-import/propose-choices.ts'
import { firstChoices, optionsOf, withPart } from '../../../admin/scheme-import/scheme-choices.ts'
import type { FoundTold, SchemeImportTold, UnknownTold } from '../../../admin/scheme-import/scheme-import-told.ts'
import { scheme } from '../../support/schemes.ts'

const told = (more: Partial<SchemeImportTold> = {}): SchemeImportTold => ({
  ...{ format: { from: 1, to: 1 }, scheme: 'sales', document: scheme(), conflicts: [], unknown: [], issues: [] },
  ...{ isReady: true, ...more },
})
const found = (code: string, path: string): FoundTold => ({
  ...{ code, path, severity: 'error', params: {}, message: code },
})
const metric = (id: string, more: Partial<UnknownTold> = {}): UnknownTold => ({
  ...{ kind: 'metrics', id, name: id, unit: 'money', state: 'unknown', suggestions: [], ...more },
})
const suggested = (id: string, by: UnknownTold['suggestions'][number]['by']) => ({ id, name: id, by, rank: 1 })

describe('how far a wizard may go', () => {
  test.each([
    ['without a source', false, undefined, 0],
    ['before the check', true, undefined, 1],
    ['without a document', true, told({ document: undefined as never, isReady: false }), 1],
    [
      'without a department',
      true,
      told({ isReady: false, issues: [found('department-needed', '/options/department')] }),
      1,
    ],
    ['with a taken id', true, told({ isReady: false, conflicts: [found('import-taken', '/options/as')] }), 1],
    ['with a wrong form', true, told({ isReady: false, issues: [found('wrong-type', '/document/pay')] }), 1],
    [
      'with something to choose',
      true,
      told({ isReady: false, issues: [found('import-unmapped', '/options/map/posts/x')] }),
      2,
    ],
    ['with nothing in its way', true, told(), 4],
    ['with errors of the static checks', true, told({ issues: [found('weights-sum', '/document/indicators')] }), 4],
  ])('%s', (_, hasSource, answer, reached) => {
    expect(howFar(hasSource, answer).reached).toBe(reached)
  })
})

describe('what is chosen beforehand', () => {
  const unknown = [
    metric('a', { suggestions: [suggested('ours-a', 'name')] }),
    metric('b', { suggestions: [suggested('ours-b', 'initials')] }),
    metric('c', { suggestions: [suggested('ours-c', 'near')] }),
    metric('d', { suggestions: [suggested('ours-d', 'remembered')] }),
    metric('e'),
  ]

  test('is what leaves no doubt', () => {
    expect(withProposals(firstChoices, unknown)?.map).toEqual({ metrics: { a: 'ours-a', d: 'ours-d' } })
  })

  test('never takes the place of a choice', () => {
    expect(withProposals({ map: { metrics: { a: 'mine', d: 'mine' } } }, unknown)).toBeUndefined()
  })

  test('with all suggestions leaves out what is only called alike', () => {
    expect(withAllSuggestions(firstChoices, unknown)?.map).toEqual({
      metrics: { a: 'ours-a', b: 'ours-b', d: 'ours-d' },
    })
  })

  test('is another id where the own one is taken', () => {
    const conflict = { ...found('import-taken', '/options/as'), params: { suggestion: 'sales-2' } }
    expect(otherId(told({ conflicts: [conflict] }))).toBe('sales-2')
    expect(otherId(told())).toBeUndefined()
  })
})

describe('what a part can be here', () => {
  const ours = [
    { id: 'sales', name: '销售额', unit: 'money' },
    { id: 'orders', name: '订单', unit: 'count' },
    { id: 'pool', name: '奖金池', unit: 'money', scope: 'team' },
    { id: 'old', name: '旧', unit: 'money', ended: '2025-01-01' },
  ]

  test('is what fits, suggestions first, or comes along', () => {
    const part = metric('xse', { suggestions: [{ ...suggested('sales', 'initials'), name: '销售额' }] })
    expect(optionsFor(part, ours).map(({ to, group, isNew }) => [to, group, isNew])).toEqual([
      ['sales', 'suggested', false],
      ['keep', 'new', true],
    ])
  })

  test('comes along under another id where ours has its id for something else', () => {
    expect(optionsFor(metric('orders', { state: 'differs' }), ours).map(({ to }) => to)).toEqual(['orders-2', 'sales'])
  })
})

describe('the options that are sent', () => {
  test('name the draft to replace with its version, or the new id', () => {
    const replaced = { id: 'ours', name: '我们的', version: 3 }
    expect(optionsOf({ ...firstChoices, way: 'replace', as: 'new', replaced }, true)).toMatchObject({
      as: 'ours',
      version: 3,
    })
    expect(optionsOf({ ...firstChoices, as: 'new', replaced }, true)).toEqual({ as: 'new', addMetrics: true })
  })

  test('add nothing to the library for whoever may not', () => {
    expect(optionsOf(firstChoices, false)).toEqual({})
  })

  test('forget a choice that is taken back', () => {
    const chosen = withPart(firstChoices, metric('a'), 'ours')
    expect(withPart(chosen, metric('a'), undefined).map).toEqual({ metrics: {} })
  })
})

describe('the last step', () => {
  test('says what is made, and what is left to do', () => {
    const blank = { id: 'rate', name: '比例', unit: 'number' } as const
    const answer = told({
      document: scheme({ name: '新', department: 'sales', parameters: [blank] }),
      ...{ metrics: [{ id: 'a', name: '甲' }], cases: { passed: 1, failed: 1 } },
      issues: [found('weights-sum', '/document/indicators'), found('parameter-unfilled', '/document/parameters/0')],
    })
    const chosen = { map: { metrics: { a: 'keep' } } }
    expect(deedsOf(answer, chosen)).toEqual([
      { key: 'new', params: { name: '新', department: 'sales', id: 'sales' } },
      { key: 'cases', params: {} },
      { key: 'metrics', params: { smart_count: 1, names: '甲' } },
      { key: 'remember', params: {} },
    ])
    expect(workLeft(answer)).toEqual([
      { key: 'later_errors', params: { smart_count: 1 } },
      { key: 'later_blanks', params: { smart_count: 1 } },
    ])
    expect(workLeft({ ...answer, parameters: { rate: 1 }, issues: [] })).toEqual([])
  })

  test('says what is replaced', () => {
    const replaced = { id: 'sales', name: '旧', version: 4 }
    expect(deedsOf(told({ replaces: 4 }), { map: {}, replaced })).toEqual([
      { key: 'replace', params: { name: '旧', version: 4 } },
    ])
  })
})

test('parts are counted, those that there are none of left out', () => {
  expect(partCounts(scheme())).toEqual([
    { kind: 'indicators', count: 1 },
    { kind: 'metrics', count: 3 },
    { kind: 'bands', count: 2 },
    { kind: 'components', count: 1 },
  ])
  expect(blanksOf(scheme(), {})).toEqual([])
})

test.each([
  [[{ role: 'editor', departments: ['sales'] }], 'sales'],
  [[{ role: 'editor', departments: ['sales', 'support'] }], undefined],
  [[{ role: 'hr', departments: 'all' }], undefined],
  [[{ role: 'manager', departments: ['sales'] }], undefined],
] as const)('of %j the own department is %s', (grants, department) => {
  expect(ownDepartment({ grants })).toBe(department)
})
