import { describe, expect, test } from 'vitest'
import { decimal, toText } from '../../../../engine/index.ts'
import { shiftPoint } from '../../../../server/documents/cells/shift-point.ts'
import { bindMeanings } from '../../../../server/imports/people/columns/bind-meanings.ts'
import { employeeMeanings } from '../../../../server/imports/people/columns/employee-meanings.ts'
import { unitInName } from '../../../../server/imports/people/columns/unit-in-name.ts'
import { newId } from '../../../../server/imports/people/employees/new-id.ts'
import { unescaped } from '../../../../server/imports/people/reading/unescaped.ts'

describe('unitInName()', () => {
  test.each([
    ['销售额（万元）', { bare: '销售额', unit: 'ten-thousand' }],
    ['Income (RMB)', { bare: 'income', unit: 'yuan' }],
    ['达成率(%)', { bare: '达成率', unit: 'written' }],
    ['出勤（天）', { bare: '出勤', unit: undefined }],
    ['销售额（含税）', undefined],
    ['（万元）', undefined],
    ['销售额', undefined],
    ['销售额（constructor）', undefined],
  ])('takes %j apart', (name, parts) => expect(unitInName(name)).toEqual(parts))
})

describe('shiftPoint()', () => {
  test.each([
    ['1.2345', 3, '1234.5'],
    ['1.2345', 4, '12345'],
    ['1.2345', 5, '123450'],
    ['-0.00005', 4, '-0.5'],
    ['0', 8, '0'],
    ['12', 0, '12'],
  ])('%s by %i places is %s', (text, places, expected) => {
    expect(toText(shiftPoint(decimal(text), places))).toBe(expected)
  })
})

describe('newId()', () => {
  const taken = new Set(['sales', 'sales-2'])
  const isTaken = (id: string) => taken.has(id)
  test.each([
    ['Research & Development', 'research-development'],
    ['Sales', 'sales-3'],
    ['Société générale', 'societe-generale'],
    ['业务一部', 'yewuyibu'],
    ['2nd line', 'nd-line'],
    ['constructor', expect.stringMatching(/^post-[0-9a-f]{8}$/)],
    ['Отдел', expect.stringMatching(/^post-[0-9a-f]{8}$/)],
  ])('of %s', (name, id) => expect(newId('post', name, isTaken)).toEqual(id))

  test('is 40 characters long at most', () => {
    expect(newId('post', 'x'.repeat(80), () => false)).toHaveLength(40)
    const long = new Set(['x'.repeat(40)])
    expect(newId('post', 'x'.repeat(80), (id) => long.has(id))).toBe(`${'x'.repeat(38)}-2`)
  })
})

describe('unescaped()', () => {
  test.each([
    ["'=1+1", '=1+1'],
    ["'-5", '-5'],
    ["'tis", "'tis"],
    ['=1', '=1'],
  ])('%s is %s', (text, expected) => expect(unescaped({ kind: 'text', text }).text).toBe(expected))
})

describe('bindMeanings()', () => {
  const deciding = {
    ...{ file: 'x.csv', headerLine: 3, meanings: employeeMeanings },
    ...{ chosen: {}, remembered: {}, units: {}, rememberedUnits: {} },
  }
  const bind = (header: readonly string[], more: object = {}) => bindMeanings({ ...deciding, header, ...more })
  const keys = (bound: ReturnType<typeof bind>) => bound.columns.map(({ meaning, by }) => `${meaning?.key} ${by}`)

  test('knows columns by their names in both languages', () => {
    expect(keys(bind(['工号', 'Name', 'pay_base', 'Effective from', 'x', '']))).toEqual([
      'employeeId name',
      'name name',
      'payBase name',
      'from name',
      'undefined undefined',
      'undefined undefined',
    ])
  })

  test('believes what was chosen before what is remembered, and that before names', () => {
    const header = ['a', 'b', '姓名']
    expect(keys(bind(header, { remembered: { a: 'name', b: null } }))).toEqual([
      'name remembered',
      'undefined remembered',
      'name name',
    ])
    expect(keys(bind(header, { chosen: { B: 'name' }, remembered: { a: 'name' } }))).toEqual([
      'undefined undefined',
      'name chosen',
      'undefined undefined',
    ])
    expect(keys(bind(header, { chosen: { C: null } }))[2]).toBe('undefined chosen')
  })

  test('refuses two columns for one thing, at the less sure one', () => {
    const { found } = bind(['姓名', 'Name'], { chosen: {} })
    expect(found).toMatchObject([{ code: 'columns-for-one-thing', line: 3, column: 'B', params: { first: 'A' } }])
  })
})
