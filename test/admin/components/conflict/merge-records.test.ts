import { describe, expect, test } from 'vitest'
import { differingFields, mergeRecords } from '../../../../admin/components/conflict/merge-records.ts'

const read = { id: 'a', version: 1, name: '甲', parent: 'x', ended: undefined }

describe('mergeRecords()', () => {
  test.each([
    ['what only I changed', { ...read, name: '乙' }, { ...read, version: 2 }, { name: '乙', parent: 'x' }],
    ['what only they changed', read, { ...read, version: 2, parent: 'y' }, { name: '甲', parent: 'y' }],
    ['mine, where both changed it', { ...read, name: '乙' }, { ...read, version: 2, name: '丙' }, { name: '乙' }],
    ['what I took out', { ...read, parent: null }, { ...read, version: 2 }, { parent: null }],
    ['what they took out', { ...read, name: '乙' }, { id: 'a', version: 2, name: '甲' }, { name: '乙' }],
  ])('keeps %s', (_, mine, theirs, merged) => {
    expect(mergeRecords(read, mine, theirs)).toMatchObject({ ...merged, id: 'a', version: 2 })
  })

  test.each([[null], [''], [undefined]])('does not take an empty field for a change: %j', (empty) => {
    const theirs = { ...read, version: 2, ended: '2026-01-01' }
    expect(mergeRecords(read, { ...read, ended: empty }, theirs)).toEqual(theirs)
  })

  test('leaves a field out that they have taken away and I have left alone', () => {
    expect(mergeRecords(read, read, { id: 'a', version: 2, name: '甲' })).toEqual({ id: 'a', version: 2, name: '甲' })
  })
})

describe('differingFields()', () => {
  test.each([
    ['nothing where nothing differs', read, { ...read, version: 2 }, []],
    ['mine', { ...read, name: '乙' }, { ...read, version: 2 }, ['name']],
    ['theirs', read, { ...read, version: 2, parent: 'y' }, ['parent']],
    ['both', { ...read, name: '乙' }, { ...read, version: 2, parent: 'y' }, ['name', 'parent']],
    ['nothing where both did the same', { ...read }, { ...read, version: 2 }, []],
  ])('names %s', (_, mine, theirs, fields) => {
    expect(differingFields(read, mine, theirs)).toEqual(fields)
  })
})
