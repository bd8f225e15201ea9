import { describe, expect, test } from 'vitest'
import { explain } from '../../engine/explain.ts'
import { figuresOf, leavesOf } from '../../engine/explain/leaves-of.ts'
import { sharesAddUp } from '../../engine/explain/shares-add-up.ts'
import type { PersonOutcome, TraceEntry, TraceInput } from '../../engine/model/raw/outcome.ts'

function entry(figure: string, inputs: TraceInput[], own: Partial<TraceEntry> = {}): TraceEntry {
  return { figure, stage: 'scores', how: 'weighted', path: '/indicators', inputs, value: '0', ...own }
}
function outcome(...trace: TraceEntry[]): PersonOutcome {
  return { id: '007', status: 'complete', trace }
}

const sales = entry('sales', [{ figure: 'sales', value: '1200000', source: '/people/0/facts/sales' }], {
  stage: 'facts',
  how: 'given',
  value: '1200000',
})
const attainment = entry(
  'score:sales',
  [
    { figure: 'sales', value: '1200000' },
    { figure: 'target', value: '900000' },
  ],
  { how: 'completion', value: '133.33', unrounded: '133.3333333333333333', rounding: { scale: 2, mode: 'half-up' } },
)
const attitude = entry(
  'score:attitude',
  [{ figure: 'boss', value: '90', weight: '100', share: '90', source: '/ratings/0' }],
  {
    how: 'ratings',
    value: '90',
    row: { path: '/indicators/1/scoring/raters/0', index: 0 },
  },
)
const total = entry(
  'total',
  [
    { figure: 'score:sales', value: '133.33', weight: '60', share: '79.998' },
    { figure: 'score:attitude', value: '90', weight: '40', share: '36' },
  ],
  { stage: 'total', value: '116.00', unrounded: '115.998' },
)
const person = outcome(sales, attainment, attitude, total)

describe('explain()', () => {
  test('opens a figure down to its inputs and keeps what the trace says of each', () => {
    expect(explain(person, 'total')).toEqual({
      ...total,
      children: [
        { ...attainment, children: [{ ...sales, children: [] }] },
        { ...attitude, children: [] },
      ],
    })
  })

  test('gives undefined for a figure that the trace does not have', () => {
    expect(explain(person, 'payout')).toBeUndefined()
    expect(explain({ id: '007', status: 'complete' }, 'total')).toBeUndefined()
    expect(explain(outcome(), 'total')).toBeUndefined()
  })

  test('makes one object of what is used in two places', () => {
    const bonus = entry('pay:bonus', [{ figure: 'total', value: '116' }])
    const extra = entry('pay:extra', [{ figure: 'total', value: '116' }])
    const payout = entry('payout', [
      { figure: 'pay:bonus', value: '1' },
      { figure: 'pay:extra', value: '1' },
    ])
    const opened = explain(outcome(sales, attainment, attitude, total, bonus, extra, payout), 'payout')
    expect(opened?.children[0]?.children[0]).toBe(opened?.children[1]?.children[0])
  })

  test('names a child once, though it is an input twice', () => {
    const double = entry('score:double', [
      { figure: 'sales', value: '1' },
      { figure: 'sales', value: '1' },
    ])
    expect(explain(outcome(sales, double), 'score:double')?.children).toHaveLength(1)
  })

  test('opens the last of several entries, and in it the one before', () => {
    const vetoed = entry('total', [{ figure: 'total', value: '116.00' }], { how: 'veto', value: '0' })
    const opened = explain(outcome(sales, attainment, attitude, total, vetoed), 'total')
    expect(opened?.how).toBe('veto')
    expect(opened?.children.map((child) => child.value)).toEqual(['116.00'])
    expect(opened?.children[0]?.children).toHaveLength(2)
  })

  test('finds an entry that was written down after the one that uses it', () => {
    expect(explain(outcome(total, attitude), 'total')?.children.map((child) => child.figure)).toEqual([
      'score:attitude',
    ])
  })

  test('does not open an input that was read elsewhere, though a figure here has the same name', () => {
    const growth = entry('growth', [
      { figure: 'sales', value: '1200000' },
      { figure: 'sales', value: '1000000', source: '/history/2025-12' },
    ])
    const carried = entry('score:sales', [{ figure: 'score:sales', value: '80', source: '/history/2025-12' }])
    expect(explain(outcome(sales, growth), 'growth')?.children).toEqual([{ ...sales, children: [] }])
    expect(explain(outcome(attainment, carried), 'score:sales')?.children).toEqual([])
  })

  test('stops the program where a calculation leads back to itself', () => {
    const a = entry('a', [{ figure: 'b', value: '1' }])
    const b = entry('b', [{ figure: 'a', value: '1' }])
    expect(() => explain(outcome(a, b), 'a')).toThrow(/leads back to itself/)
  })

  test('opens 60 figures that each use all before, without opening any twice', () => {
    const trace = Array.from({ length: 60 }, (_, index) =>
      entry(
        `f${index}`,
        Array.from({ length: index }, (_, other) => ({ figure: `f${other}`, value: '1' })),
      ),
    )
    const opened = explain(outcome(...trace), 'f59')
    expect(opened && figuresOf(opened)).toHaveLength(60)
  })
})

describe('leavesOf()', () => {
  test('gives what is at the bottom, each with the figure computed with it', () => {
    const opened = explain(person, 'total')
    expect(opened && leavesOf(opened)).toEqual([
      { figure: 'target', value: '900000', used: 'score:sales' },
      { figure: 'sales', value: '1200000', source: '/people/0/facts/sales', used: 'sales' },
      { figure: 'boss', value: '90', weight: '100', share: '90', source: '/ratings/0', used: 'score:attitude' },
    ])
  })

  test('counts a figure without inputs as a leaf itself', () => {
    const nothing = entry('score:sales', [], { how: 'missing-zero', value: '0' })
    const opened = explain(outcome(nothing, entry('total', [{ figure: 'score:sales', value: '0' }])), 'total')
    expect(opened && leavesOf(opened)).toEqual([{ figure: 'score:sales', value: '0', used: 'score:sales' }])
  })

  test('tells an earlier value from this period’s value of the same name', () => {
    const growth = entry('growth', [
      { figure: 'sales', value: '1200000' },
      { figure: 'sales', value: '1000000', source: '/history/2025-12' },
    ])
    const opened = explain(outcome(sales, growth), 'growth')
    expect(opened && leavesOf(opened).map((leaf) => `${leaf.value} ${leaf.source}`)).toEqual([
      '1000000 /history/2025-12',
      '1200000 /people/0/facts/sales',
    ])
  })
})

describe('sharesAddUp()', () => {
  const shares = (whole: Partial<TraceEntry>, ...parts: string[]) =>
    sharesAddUp(
      entry(
        'total',
        parts.map((share) => ({ figure: 'x', value: '1', share })),
        whole,
      ),
    )

  test('compares with the unrounded value, exactly', () => {
    expect(sharesAddUp(total)).toBe(true)
    expect(shares({ value: '116.00', unrounded: '115.998' }, '79.998', '36.00')).toBe(true)
    expect(shares({ value: '116.00', unrounded: '115.998' }, '80', '36')).toBe(false)
    expect(shares({ value: '0.3' }, '0.1', '0.2')).toBe(true)
    expect(shares({ value: '0.3' }, '0.1', '0.2000000000000000000000000000000000000000000001')).toBe(false)
    expect(shares({ value: '-1' }, '1', '-2')).toBe(true)
  })

  test('has nothing to say where nothing is a share', () => {
    expect(sharesAddUp(attainment)).toBe(true)
    expect(sharesAddUp(entry('x', []))).toBe(true)
  })

  test('does not take a text for a number', () => {
    expect(shares({ value: 'good' }, '1')).toBe(false)
    expect(shares({ value: '1' }, '1', 'none')).toBe(false)
    expect(shares({ value: '' }, '0')).toBe(false)
  })
})
