import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, decimal } from '../../../../engine/index.ts'
import { amountBins, binOf } from '../../../../server/uses/runs/amount-bins.ts'

const bins = (...amounts: string[]) => amountBins(amounts.map(decimal)).map(({ from, to }) => `${from} ${to}`)

describe('amountBins()', () => {
  test('is nothing for nobody', () => {
    expect(bins()).toEqual([])
  })

  test.each([
    [['0'], ['0 10']],
    [
      ['9.99', '10'],
      ['0 10', '10 20'],
    ],
    [['-0.01'], ['-10 0']],
    [
      ['1234.56', '5234.56'],
      [
        '1000 1500',
        '1500 2000',
        '2000 2500',
        '2500 3000',
        '3000 3500',
        '3500 4000',
        '4000 4500',
        '4500 5000',
        '5000 5500',
      ],
    ],
  ])('has round bounds around %j', (amounts, expected) => {
    expect(bins(...amounts)).toEqual(expected)
  })

  test('takes in every amount, in at most twelve ranges without gaps', () => {
    const amount = fc.integer({ min: -5_000_000, max: 500_000_000 }).map((fen) => decimal((fen / 100).toFixed(2)))
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 30 }), (amounts) => {
        const found = amountBins(amounts)
        expect(found.length).toBeLessThanOrEqual(12)
        for (const [place, { from }] of found.slice(1).entries()) expect(from).toBe(found[place]?.to)
        const bounds = found.map(({ to }) => ({ to: decimal(to) }))
        for (const each of amounts) {
          const bin = found[binOf(each, bounds)]
          expect(bin).toBeDefined()
          expect(compare(decimal(bin?.from ?? '0'), each)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })
})
