import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { howFar } from '../../../admin/people-import/how-far.ts'
import { lettersOf } from '../../../admin/people-import/letters-of.ts'
import {
  noChoices,
  optionsOf,
  readOtherwise,
  withName,
  withNames,
} from '../../../admin/people-import/people-choices.ts'
import type { CellIssue, PeopleImportTold } from '../../../admin/people-import/people-import-told.ts'
import { lackingOf, readyFixes } from '../../../admin/people-import/ready-fixes.ts'
import { columnLetters } from '../../../server/documents/table/column-letters.ts'

const file = new File(['x'], 'x.csv')
const told = (more: Partial<PeopleImportTold> = {}): PeopleImportTold => ({
  ...{ file: { name: 'x.csv', kind: 'csv', rows: 1 }, meanings: [], issues: [], unknown: [], fingerprint: 'f' },
  columns: [{ letters: 'A', name: '工号', samples: [], meaning: 'employeeId' }],
  ...{ counts: { error: 0, warning: 0, notice: 0 }, diff: { new: 1, changed: 0, unchanged: 0, changes: [] }, ...more },
})
const issue = (code: string, value?: string, cell = 'C7'): CellIssue => ({
  ...{ code, severity: 'error', params: { ...(value !== undefined && { value }) }, message: code, cell },
})

describe('how far a wizard may go', () => {
  test.each([
    ['without a file', {}, undefined, 0, 'file.why'],
    ['before the check', { file }, undefined, 1, undefined],
    ['without a column of ids', { file }, told({ columns: [] }), 1, 'columns.why'],
    ['with errors', { file }, told({ counts: { error: 1, warning: 0, notice: 0 } }), 2, 'problems.why'],
    ['with nothing new', { file }, told({ diff: { new: 0, changed: 0, unchanged: 1, changes: [] } }), 3, 'changes.why'],
    ['with changes', { file }, told(), 3, undefined],
  ])('%s', (_, state, answer, reached, why) => {
    expect(howFar({ choices: noChoices, ...state }, 'employees', answer)).toEqual({ reached, ...(why && { why }) })
  })

  test('figures need their period', () => {
    expect(howFar({ choices: noChoices, file }, 'facts', undefined)).toEqual({ reached: 0, why: 'file.why_period' })
  })
})

describe('what makes good many cells at once', () => {
  test('is told once each, with the first cell', () => {
    const issues = [
      issue('cell-grouping-off', '1,200', 'B2'),
      issue('cell-grouping-off', '1,300', 'B3'),
      issue('cell-not-a-date', '2026/1/31', 'C2'),
      issue('cell-no-data-sign', '—', 'D2'),
      issue('cell-no-data-sign', 'N/A', 'D3'),
    ]
    expect(readyFixes(issues, noChoices)).toEqual([
      { key: 'grouping', value: '1,200', cell: 'B2', change: { grouping: true } },
      { key: 'yearFirstDates', value: '2026/1/31', cell: 'C2', change: { yearFirstDates: true } },
      { key: 'noData', value: '—', cell: 'D2', change: { noData: ['—'] } },
      { key: 'noData', value: 'N/A', cell: 'D3', change: { noData: ['N/A'] } },
    ])
  })

  test.each(['1/31/2026', '31.1.2026', '昨天', '46053'])('%s is no day that could be read', (value) => {
    expect(readyFixes([issue('cell-not-a-date', value)], noChoices)).toEqual([])
  })

  test('is not told again where it did not help', () => {
    expect(readyFixes([issue('cell-not-a-date', '2026/13/1')], { noData: [], yearFirstDates: true })).toEqual([])
  })

  test('what new people lack is told by what it is', () => {
    expect(
      lackingOf([issue('import-missing-hired'), issue('import-missing-hired'), issue('import-missing-pay-base')]),
    ).toEqual(['hired', 'payBase'])
  })
})

describe('the options that are sent', () => {
  test('leave out what nobody has said', () => {
    expect(optionsOf({ choices: noChoices, period: '2026-01' }, 'employees')).toEqual({})
    expect(optionsOf({ choices: { ...noChoices, constants: { hired: ' ' } }, period: '2026-01' }, 'facts')).toEqual({
      period: '2026-01',
    })
  })

  test('forget the columns where another sheet is read', () => {
    const before = { ...noChoices, columns: { A: 'name' }, units: { B: 'yuan' }, grouping: true }
    expect(readOtherwise(before, { sheet: '二' })).toEqual({ ...noChoices, grouping: true, sheet: '二' })
  })

  test('name what each name of the file is', () => {
    const name = { kind: 'post', name: '专员', rows: 1, line: 2, suggestions: [] } as const
    const one = { ...noChoices, ...withName(noChoices, name, 'clerk') }
    expect(one.values).toEqual({ post: { 专员: 'clerk' } })
    expect(withName(one, name, undefined).values).toEqual({ post: {} })
    const dept = { ...name, kind: 'department', name: '东区' } as const
    expect(withNames(one, [dept], () => ({ create: true })).values).toEqual({
      post: { 专员: 'clerk' },
      department: { 东区: { create: true } },
    })
  })
})

test('columns have the letters that the server gives them', () => {
  fc.assert(fc.property(fc.nat(16_383), (index) => lettersOf(index) === columnLetters(index)))
})
