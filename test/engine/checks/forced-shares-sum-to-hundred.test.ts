import { describe, expect, test } from 'vitest'
import { found, issuesOf } from '../../support/checking.ts'
import { bands, scheme } from '../../support/schemes.ts'

function forced(...rows: readonly (readonly [band: string, percent: number])[]) {
  return scheme({
    bands: {
      ...bands(['top', 90], ['good', 60], ['poor', undefined]),
      forced: {
        within: 'department',
        rows: rows.map(([band, percent]) => ({ band, percent })),
        seatTies: 'higher-band',
        peopleTies: 'up',
      },
    },
  })
}

describe('forcedSharesSumToHundred()', () => {
  test.each([
    [19.99, '99.99', '-0.01'],
    [20.01, '100.01', '0.01'],
  ])('says the sum and the difference of 10, 70 and %d', (last, sum, difference) => {
    expect(issuesOf(forced(['top', 10], ['good', 70], ['poor', last]))).toEqual([
      { code: 'forced-shares-not-hundred', severity: 'error', path: '/bands/forced/rows', params: { sum, difference } },
    ])
  })

  test('has nothing to say of 10, 70 and 20', () => {
    expect(found(forced(['top', 10], ['good', 70], ['poor', 20]))).toEqual([])
  })

  test.each([
    [
      'a band twice',
      [
        ['top', 40],
        ['top', 60],
      ],
      'top',
    ],
    [
      'bands from the bottom',
      [
        ['poor', 40],
        ['top', 60],
      ],
      'top',
    ],
  ] as const)('says which row is out of order: %s', (_, rows, band) => {
    expect(issuesOf(forced(...rows))).toEqual([
      { code: 'forced-bands-out-of-order', severity: 'error', path: '/bands/forced/rows/1', params: { band } },
    ])
  })

  test('a band that there is not is named with what was meant', () => {
    expect(issuesOf(forced(['top', 40], ['god', 60]), 'band-not-declared')).toEqual([
      {
        code: 'band-not-declared',
        severity: 'error',
        path: '/bands/forced/rows/1/band',
        params: { id: 'god', suggestion: 'good' },
      },
    ])
  })

  test('waits for the blanks of a template', () => {
    const raw = forced(['top', 10], ['good', 70])
    const blank = scheme({
      ...raw,
      parameters: [{ id: 'share', name: '比例', unit: 'percent' }],
      bands: {
        ...bands(['top', 90], ['poor', undefined]),
        forced: {
          within: 'everyone',
          rows: [{ band: 'top', percent: { parameter: 'share' } }],
          seatTies: 'higher-band',
          peopleTies: 'up',
        },
      },
    })
    expect(found(blank)).toEqual(['error parameter-unfilled /parameters/0'])
  })
})
