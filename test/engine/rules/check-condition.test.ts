import { describe, expect, test } from 'vitest'
import type { Issue } from '../../../engine/model/issue.ts'
import type { Condition } from '../../../engine/model/raw/scheme.ts'
import { checkCondition } from '../../../engine/rules/check-condition.ts'
import { names } from '../../support/names.ts'

const known = names(
  { id: 'sales', names: ['销售额'], unit: 'money' },
  { id: 'target', names: ['目标'], unit: 'money' },
  { id: 'rate', names: ['完成率'], unit: 'percent' },
  { id: 'bare' },
  { id: 'grade', names: ['评级'], type: 'text', levels: ['good', 'bad'] },
  { id: 'city', type: 'text' },
  { id: 'passed', names: ['合格'], type: 'yes-no' },
  { id: 'signed', names: ['签订日期'], type: 'date' },
  { id: 'deals', names: ['成交'], type: 'records' },
  { id: 'person.post', type: 'text', levels: ['seller'] },
  { id: 'band', names: ['等级'], type: 'text', levels: ['top'], known: 'band' },
)

function issuesOf(condition: unknown, path = ''): Issue[] {
  const issues: Issue[] = []
  checkCondition(condition as Condition, known, 'total', path, (issue) => issues.push(issue))
  return issues
}

/** Code and place of what is found in one comparison. */
function found(leaf: object): string[] {
  return issuesOf({ all: [leaf] }).map(({ code, path }) => `${code} ${path}`)
}

describe('checkCondition()', () => {
  test.each<object>([
    { fact: 'sales', operator: 'greaterThanInclusive', value: 80.5 },
    { fact: 'sales', operator: 'lessThan', value: { fact: 'target' } },
    { fact: 'sales', operator: 'equal', value: { fact: 'bare' } },
    { fact: 'sales', operator: 'in', value: [1, 2] },
    { fact: 'grade', operator: 'equal', value: 'good', name: 'rated well' },
    { fact: 'grade', operator: 'notEqual', value: { fact: 'city' } },
    { fact: 'city', operator: 'notIn', value: ['上海'] },
    { fact: 'passed', operator: 'equal', value: true },
    { fact: 'person', path: '$.post', operator: 'in', value: ['seller'] },
    { fact: 'person.post', operator: 'equal', value: 'seller' },
  ])('accepts %j', (leaf) => {
    expect(found(leaf)).toEqual([])
  })

  test.each<[object, string]>([
    [{ fact: 'grade', operator: 'greaterThan', value: 'bad' }, 'condition-operator-unfit /all/0/operator'],
    [{ fact: 'passed', operator: 'lessThanInclusive', value: true }, 'condition-operator-unfit /all/0/operator'],
    [{ fact: 'sales', operator: 'contains', value: 1 }, 'condition-operator-unknown /all/0/operator'],
    [{ fact: 'sales', operator: 'not:equal', value: 1 }, 'condition-operator-unknown /all/0/operator'],
    [{ fact: 'sales', operator: 'toString', value: 1 }, 'condition-operator-unknown /all/0/operator'],
    [{ fact: 'sales', operator: 7, value: 1 }, 'condition-operator-unknown /all/0/operator'],
    [{ fact: 'sales', operator: 'equal', value: '1' }, 'condition-number-wanted /all/0/value'],
    [{ fact: 'sales', operator: 'equal', value: null }, 'condition-number-wanted /all/0/value'],
    [{ fact: 'sales', operator: 'equal', value: [1] }, 'condition-number-wanted /all/0/value'],
    [{ fact: 'sales', operator: 'in', value: [1, '2'] }, 'condition-number-wanted /all/0/value/1'],
    [{ fact: 'sales', operator: 'in', value: { fact: 'target' } }, 'condition-list-wanted /all/0/value'],
    [{ fact: 'city', operator: 'equal', value: 1 }, 'condition-text-wanted /all/0/value'],
    [{ fact: 'passed', operator: 'equal', value: 'true' }, 'condition-yes-no-wanted /all/0/value'],
    [{ fact: 'grade', operator: 'equal', value: 'goood' }, 'condition-level-unknown /all/0/value'],
    [{ fact: 'grade', operator: 'in', value: ['good', 'best'] }, 'condition-level-unknown /all/0/value/1'],
    [{ fact: 'signed', operator: 'equal', value: '2026-01-01' }, 'condition-on-date /all/0/fact'],
    [{ fact: 'deals', operator: 'equal', value: 3 }, 'condition-on-records /all/0/fact'],
    [{ fact: 'city', operator: 'equal', value: { fact: 'signed' } }, 'condition-on-date /all/0/value/fact'],
    [{ fact: 'band', operator: 'equal', value: 'top' }, 'condition-known-too-late /all/0/fact'],
    [{ fact: 'sales', operator: 'equal', value: { fact: 'rate' } }, 'condition-units-differ /all/0/value'],
    [{ fact: 'sales', operator: 'equal', value: { fact: 'city' } }, 'condition-types-differ /all/0/value'],
    [{ fact: 'sales', operator: 'equal', value: { fact: 'nothing' } }, 'name-unknown /all/0/value/fact'],
    [{ fact: 'sales', operator: 'equal', value: {} }, 'name-unknown /all/0/value/fact'],
    [
      { fact: 'sales', operator: 'equal', value: { fact: 'target', path: '$.x' } },
      'condition-unknown-field /all/0/value',
    ],
    [{ fact: 'sales', operator: 'equal' }, 'condition-field-missing /all/0'],
    [{ fact: 7, operator: 'equal', value: 7 }, 'name-unknown /all/0/fact'],
    [{ fact: 'sales', operator: 'equal', value: 1, priority: 2 }, 'condition-unknown-field /all/0'],
    [{ fact: 'sales', operator: 'equal', value: 1, params: {} }, 'condition-unknown-field /all/0'],
  ])('refuses %j', (leaf, expected) => {
    expect(found(leaf)).toEqual([expected])
  })

  test.each([
    [999_999_999_999_999, true],
    [1_000_000_000_000_000, false],
    [123456789.123456, true],
    [123456789.1234567, false],
    [1e-30, true],
    [1e-39, false],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
  ])('takes %d as a number of a document: %s', (value, isTaken) => {
    const expected = isTaken ? [] : ['condition-number-limits /all/0/value']
    expect(found({ fact: 'sales', operator: 'equal', value })).toEqual(expected)
  })

  test('suggests ids for a mistyped id and for the name people use', () => {
    const suggestion = (fact: string) =>
      issuesOf({ all: [{ fact, operator: 'equal', value: 1 }] })[0]?.params.suggestion
    expect(suggestion('salse')).toBe('sales')
    expect(suggestion('销售额')).toBe('sales')
    expect(suggestion('qqqqqqqqqqqq')).toBe('')
  })

  test('finds every problem at once, each at its place in the document', () => {
    const condition = {
      all: [{ any: [] }, { fact: 'sales', operator: 'equal', value: 'x' }, 7, { not: [] }, { not: { all: 'x' } }],
      priority: 3,
    }
    expect(issuesOf(condition, '/rewards/0/when').map(({ code, path }) => `${code} ${path}`)).toEqual([
      'condition-unknown-field /rewards/0/when',
      'condition-empty-group /rewards/0/when/all/0/any',
      'condition-not-a-node /rewards/0/when/all/2',
      'condition-not-a-node /rewards/0/when/all/3/not',
      'condition-empty-group /rewards/0/when/all/4/not/all',
      'condition-number-wanted /rewards/0/when/all/1/value',
    ])
  })

  test.each([
    [{ fact: 'sales', operator: 'equal', value: 1 }, ['condition-without-group']],
    [{}, ['condition-without-group', ...Array(3).fill('condition-field-missing')]],
    [
      { condition: 'elsewhere' },
      ['condition-without-group', 'condition-unknown-field', ...Array(3).fill('condition-field-missing')],
    ],
    [null, ['condition-not-a-node']],
    ['all', ['condition-not-a-node']],
    [[], ['condition-not-a-node']],
  ])('refuses %j as a whole condition', (condition, codes) => {
    expect(issuesOf(condition).map((issue) => issue.code)).toEqual(codes)
  })
})
