import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InterpolatedScoring } from '../../../engine/model/raw/scheme.ts'
import { issuesOfScoring, numbers, people, scoreWith } from '../../support/compiling.ts'
import { said } from '../../support/results.ts'

function line(...points: readonly (readonly [number, number])[]): InterpolatedScoring {
  return { kind: 'interpolated', of: 'x', points: points.map(([at, score]) => ({ at, score })) }
}
function scores(scoring: InterpolatedScoring, ...values: readonly number[]): string[] {
  const bench = { metrics: numbers('x'), people: people(...values.map((x) => ({ x }))) }
  return scoreWith(scoring, bench).scored.map((each) => said(each.value))
}

describe('interpolated', () => {
  test('W29: 100 % at 225, 0 % at 300', () => {
    expect(scores(line([225, 100], [300, 0]), 200, 225, 262.5, 300)).toEqual(['100', '100', '50', '0'])
  })

  test('W46: 1313 between 620 and 1997 is 75.16', () => {
    const payout = line([620, 50], [1997, 100], [2400, 150])
    expect(scores(payout, 1313)).toEqual(['75.1633986928104575'])
    expect(scores(payout, 619.99, 620, 620.01, 1997, 2400, 9999).slice(0, 2)).toEqual(['50', '50'])
    expect(scores(payout, 1997, 2198.5, 2400, 9999)).toEqual(['100', '125', '150', '150'])
  })

  test('goes on along the outermost lines where it is extended', () => {
    const open = { ...line([0, 0], [10, 100], [20, 120]), beyond: 'extend' } as const
    expect(scores(open, -1, 0, 5, 10, 15, 20, 30)).toEqual(['-10', '0', '50', '100', '110', '120', '140'])
  })

  test('points to where the taken piece begins', () => {
    const { scored } = scoreWith(line([0, 0], [10, 100], [20, 120]), {
      metrics: numbers('x'),
      people: people({ x: -5 }, { x: 9 }, { x: 10 }, { x: 20 }, { x: 21 }),
    })
    expect(scored.map((each) => each.row?.index)).toEqual([0, 0, 1, 1, 2])
  })

  test('a zero at the end of the line has a reason', () => {
    const { scored } = scoreWith(line([0, 0], [10, 100]), { metrics: numbers('x'), people: people({ x: -3 }) })
    expect(scored[0]?.reason?.code).toBe('computed-zero')
  })

  test('hits every point exactly and never leaves its piece', () => {
    const at = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(at, fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 6, maxLength: 6 }), (bounds, found) => {
        const points = bounds.toSorted((a, b) => a - b).map((x, index) => [x, found[index] ?? 0] as const)
        const middles = points.slice(1).map(([x], index) => ((points[index]?.[0] ?? 0) + x) / 2)
        expect(scores(line(...points), ...points.map(([x]) => x))).toEqual(points.map(([, score]) => String(score)))
        const { scored } = scoreWith(line(...points), {
          metrics: numbers('x'),
          people: people(...middles.map((x) => ({ x }))),
        })
        scored.forEach((each, index) => {
          const ends = [points[index]?.[1] ?? 0, points[index + 1]?.[1] ?? 0]
          expect(Number(said(each.value))).toBeGreaterThanOrEqual(Math.min(...ends))
          expect(Number(said(each.value))).toBeLessThanOrEqual(Math.max(...ends))
        })
      }),
      { numRuns: 40 },
    )
  })

  test('says of blank points only that the parameter is not filled in', () => {
    const scheme = { parameters: [{ id: 'top', name: '上限', unit: 'number' } as const] }
    const own: InterpolatedScoring = {
      kind: 'interpolated',
      of: 'x',
      points: [
        { at: 10, score: 0 },
        { at: { parameter: 'top' }, score: 100 },
      ],
    }
    const issues = issuesOfScoring(own, { metrics: numbers('x'), scheme })
    expect(issues.map((each) => each.code)).toEqual(['parameter-unfilled'])
  })
})
