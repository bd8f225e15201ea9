import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stackedBar, waterfallBars, type WaterfallStep } from '../../../../admin/components/chart/waterfall-bars.ts'

const step = (kind: WaterfallStep['kind'], amount: string): WaterfallStep => ({
  id: amount,
  name: amount,
  kind,
  amount,
})

describe('waterfallBars()', () => {
  test('lets a change begin where the step before ended, to the last decimal', () => {
    const steps = [step('total', '100.10'), step('change', '0.20'), step('change', '-50.30'), step('total', '50.00')]
    expect(waterfallBars(steps).map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['total', '0', '100.1'],
      ['rise', '100.1', '100.3'],
      ['fall', '100.3', '50'],
      ['total', '0', '50'],
    ])
  })

  test('goes below nothing', () => {
    expect(waterfallBars([step('total', '10'), step('change', '-25')])[1]).toMatchObject({ from: '10', to: '-15' })
  })
})

describe('stackedBar()', () => {
  test.each([
    [10, 30, { base: 10, above: 20, below: 0 }],
    [30, 10, { base: 10, above: 20, below: 0 }],
    [-10, -30, { base: -10, above: 0, below: -20 }],
    [10, -15, { base: 0, above: 10, below: -15 }],
  ])('draws %d to %d', (from, to, pieces) => {
    expect(stackedBar(from, to)).toEqual(pieces)
  })

  test('is as long as the way from one to the other', () => {
    const height = fc.integer({ min: -1000, max: 1000 })
    fc.assert(
      fc.property(height, height, (from, to) => {
        const { above, below } = stackedBar(from, to)
        expect(above - below).toBe(Math.abs(from - to))
      }),
    )
  })
})
