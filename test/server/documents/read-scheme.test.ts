import { describe, expect, test } from 'vitest'
import { readCases } from '../../../server/documents/read-cases.ts'
import { readScheme } from '../../../server/documents/read-scheme.ts'
import { placeOf } from '../../../server/documents/reading.ts'
import { scheme } from '../../support/schemes.ts'

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value, undefined, 1))

describe('readScheme()', () => {
  test('reads a scheme in the form of its schema', () => {
    expect(readScheme(bytesOf(scheme()), 'x.scheme.json')).toMatchObject({ value: scheme(), issues: [] })
  })

  test('gives no value where the form is wrong, and finds the line', () => {
    const wrong = { ...scheme(), cycle: 'fortnight' }
    const reading = readScheme(bytesOf(wrong), 'x.scheme.json')
    expect(reading.value).toBeUndefined()
    expect(reading.issues.map(({ path }) => path)).toEqual(['/cycle'])
    const line =
      JSON.stringify(wrong, undefined, 1)
        .split('\n')
        .findIndex((text) => text.includes('fortnight')) + 1
    expect(reading.issues.map((issue) => placeOf(issue, reading))).toEqual([
      { file: 'x.scheme.json', line, column: 11 },
    ])
  })

  test('says first what is wrong with the JSON', () => {
    const reading = readScheme(new TextEncoder().encode('{"id": 1, "id": 2}'), 'x.scheme.json')
    expect(reading.issues.map(({ code }) => code)).toEqual(['json-key-twice'])
  })

  test('bad input 58, 59: what is too deep or too large is refused before anything else', () => {
    const deep = new TextEncoder().encode('['.repeat(40_000))
    expect(readScheme(deep, 'x').issues.map(({ code }) => code)).toEqual(['json-too-deep'])
    expect(readScheme(new Uint8Array(4_000_001), 'x').issues.map(({ code }) => code)).toEqual(['file-too-large'])
  })
})

describe('readCases()', () => {
  const cases = {
    format: 1,
    scheme: 'sales-monthly',
    cases: [
      {
        id: 'on-target',
        name: '达标',
        period: '2026-01',
        people: [{ id: '1' }],
        expect: [{ person: '1', band: 'good' }],
      },
    ],
  }

  test('reads cases in the form of their schema', () => {
    expect(readCases(bytesOf(cases), 'x.cases.json')).toMatchObject({ value: cases, issues: [] })
  })

  test('refuses what has no place there', () => {
    const reading = readCases(bytesOf({ ...cases, approved: true }), 'x.cases.json')
    expect(reading.value).toBeUndefined()
    expect(reading.issues).toHaveLength(1)
  })
})
