import { describe, expect, test } from 'vitest'
import type { DeductionComponent, RawScheme } from '../../../engine/model/raw/scheme.ts'
import { found, issuesOf } from '../../support/checking.ts'
import { pay, scheme } from '../../support/schemes.ts'

const codes = ['legal-limit-twice', 'deduction-beside-limit'] as const
const legalLimit = { percent: 20, wage: 'base', minimumWage: 2320 }

function deduction(id: string, overrides: Partial<DeductionComponent> = {}): DeductionComponent {
  return { kind: 'deduction', id, name: id, amount: '100', ...overrides }
}
function withholding(deductions: readonly DeductionComponent[], overrides: Partial<RawScheme> = {}) {
  const wage = { kind: 'formula', id: 'wage', name: '工资', formula: 'base' } as const
  return scheme({ pay: pay(wage, ...deductions), ...overrides })
}
const posts = [
  { id: 'seller', name: '销售代表' },
  { id: 'clerk', name: '内勤' },
]

describe('oneLegalLimit()', () => {
  test('two limits could take twice as much as the law allows', () => {
    const raw = withholding([deduction('罚款', { legalLimit }), deduction('赔偿', { legalLimit })])
    expect(issuesOf(raw, ...codes)).toEqual([
      {
        code: 'legal-limit-twice',
        severity: 'error',
        path: '/pay/components/2',
        params: { component: '赔偿', limited: '罚款' },
      },
    ])
  })

  test('one that withholds both has no issue', () => {
    expect(found(withholding([deduction('罚款与赔偿', { amount: '100 + 200', legalLimit })]), ...codes)).toEqual([])
  })

  test.each([
    ['before', [deduction('a'), deduction('b', { legalLimit })], '/pay/components/1'],
    ['after', [deduction('b', { legalLimit }), deduction('a')], '/pay/components/2'],
  ])('one without a limit %s a limited one is a warning', (_, deductions, path) => {
    expect(issuesOf(withholding(deductions), ...codes)).toEqual([
      { code: 'deduction-beside-limit', severity: 'warning', path, params: { component: 'a', limited: 'b' } },
    ])
  })

  test('deductions without any limit are another matter', () => {
    expect(found(withholding([deduction('a'), deduction('b')]), ...codes)).toEqual([])
  })

  test('two of three limited ones are named, each once', () => {
    const raw = withholding(['a', 'b', 'c'].map((id) => deduction(id, { legalLimit })))
    expect(issuesOf(raw, ...codes).map(({ params }) => params)).toEqual([
      { component: 'b', limited: 'a、c' },
      { component: 'c', limited: 'a、b' },
    ])
  })

  test.each([
    ['posts', { posts }, { posts: ['seller'] }, { posts: ['clerk'] }],
    ['departments', { departments: posts }, { departments: ['seller'] }, { departments: ['clerk'] }],
  ])('deductions that never meet may each have one: other %s', (_, declared, first, second) => {
    const raw = (one: object, other: object) =>
      withholding([deduction('a', { legalLimit, ...one }), deduction('b', { legalLimit, ...other })], declared)
    expect(found(raw(first, second), ...codes)).toEqual([])
    expect(found(raw(first, {}), ...codes)).toEqual(['error legal-limit-twice /pay/components/2'])
  })

  test('so do those of other cycles, and one that is not paid itself', () => {
    const rollUps: RawScheme['rollUps'] = [{ cycle: 'year', score: 'mean' }]
    const yearly = deduction('b', { legalLimit, cycles: ['year'] })
    expect(found(withholding([deduction('a', { legalLimit }), yearly], { rollUps }), ...codes)).toEqual([])
    const both = deduction('b', { legalLimit, cycles: ['month', 'year'] })
    expect(found(withholding([deduction('a', { legalLimit }), both], { rollUps }), ...codes)).toHaveLength(1)
    expect(found(withholding([deduction('a', { legalLimit }), deduction('b', { interim: true })]), ...codes)).toEqual(
      [],
    )
  })
})
