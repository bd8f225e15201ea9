import { describe, expect, test } from 'vitest'
import type { RawPerson } from '../../../engine/model/raw/facts.ts'
import type { ForcedDistribution, Metric } from '../../../engine/model/raw/scheme.ts'
import { entryOf, outcomeOf } from '../../support/evaluating.ts'
import { marked, markMetrics, rated } from '../../support/marked-scheme.ts'
import { bands } from '../../support/schemes.ts'

const ids = ['a', 'b', 'c', 'd', 'e']

function forced(percents: readonly number[], overrides: Partial<ForcedDistribution> = {}) {
  const rows = percents.map((percent, index) => ({ band: ids[index] ?? '', percent }))
  const metrics: Metric[] = [{ kind: 'given', id: 'years', name: '司龄', unit: 'count' }]
  return marked({
    metrics: markMetrics(...metrics),
    bands: {
      ...bands(['a', 90], ['b', 80], ['c', 70], ['d', 60], ['e', undefined]),
      forced: { within: 'everyone', rows, seatTies: 'higher-band', peopleTies: 'up', ...overrides },
    },
  })
}
async function given(raw: ReturnType<typeof forced>, marks: readonly number[], of: readonly Partial<RawPerson>[] = []) {
  const people = marks.map((mark, index) => rated(`p${String(index).padStart(3, '0')}`, mark, of[index]))
  const { people: outcomes } = await outcomeOf(raw, { period: '2026-01', people })
  return outcomes.map(({ band }) => band ?? '?').join('')
}
const down = (count: number, from = 100) => Array.from({ length: count }, (_, index) => from - index * 0.5)
const times = (...counts: readonly number[]) => counts.map((count, index) => (ids[index] ?? '').repeat(count)).join('')

describe('a forced distribution', () => {
  test('W72: gives 100 people 5, 10, 70, 10 and 5 places', async () => {
    expect(await given(forced([5, 10, 70, 10, 5]), down(100))).toBe(times(5, 10, 70, 10, 5))
  })

  test('W74: of seats whose remainders tie, the higher or the lower band gets one', async () => {
    const percents = [10, 25, 30, 25, 10]
    expect(await given(forced(percents), down(13))).toBe(times(2, 3, 4, 3, 1))
    expect(await given(forced(percents, { seatTies: 'lower-band' }), down(13))).toBe(times(1, 3, 4, 3, 2))
  })

  test('goes by totals, not by the order of people, and says so', async () => {
    const raw = forced([50, 50])
    expect(await given(raw, [60, 95, 99, 61])).toBe('baab')
    const { people } = await outcomeOf(raw, { period: '2026-01', people: [rated('x', 60), rated('y', 61)] })
    expect(people[1] && entryOf(people[1], 'band')).toMatchObject({
      how: 'forced-distribution',
      value: 'a',
      row: { index: 0 },
    })
  })

  test.each([
    ['up', 'aaab'],
    ['down', 'abbb'],
  ] as const)('moves equals across a boundary %s together', async (peopleTies, expected) => {
    expect(await given(forced([50, 50], { peopleTies }), [90, 80, 80, 70])).toBe(expected)
  })

  test('compares what decides before that', async () => {
    const years = [1, 5, 9, 1].map((each) => ({ facts: { years: each } }))
    const more: Partial<ForcedDistribution> = { deciders: [{ metric: 'years', better: 'higher' }] }
    expect(await given(forced([50, 50], more), [90, 80, 80, 70], years)).toBe('abab')
    const less: Partial<ForcedDistribution> = { deciders: [{ metric: 'years', better: 'lower' }] }
    expect(await given(forced([50, 50], less), [90, 80, 80, 70], years)).toBe('aabb')
    const equal = [1, 5, 5, 1].map((each) => ({ facts: { years: each } }))
    expect(await given(forced([50, 50], more), [90, 80, 80, 70], equal)).toBe('aaab')
  })

  test.each([
    [4, 'aaaa'],
    [5, 'abbbb'],
    [6, 'abbbbb'],
  ])('leaves groups smaller than five as they are: %d', async (count, expected) => {
    expect(await given(forced([20, 80], { smallestGroup: 5 }), down(count))).toBe(expected)
  })

  test('goes by groups', async () => {
    const of = ['x', 'y', 'x', 'y'].map((team) => ({ team }))
    expect(await given(forced([50, 50], { within: 'team' }), [99, 65, 98, 64], of)).toBe('aabb')
  })

  test('keeps a group waiting for whoever has no total or lacks what decides; others go on', async () => {
    const raw = forced([50, 50], { within: 'team', deciders: [{ metric: 'years', better: 'higher' }] })
    const people: RawPerson[] = [
      rated('a', 90, { team: 'x', facts: { years: 1 } }),
      { id: 'b', name: '张伟', team: 'x', facts: { base: 1, years: 1 } },
      rated('c', 80, { team: 'x' }),
      rated('d', 90, { team: 'y', facts: { years: 1 } }),
      rated('e', 80, { team: 'y', facts: { years: 1 } }),
    ]
    const { people: outcomes } = await outcomeOf(raw, { period: '2026-01', people })
    expect(outcomes.map(({ status, band }) => band ?? status)).toEqual([
      'incomplete',
      'incomplete',
      'incomplete',
      'a',
      'b',
    ])
    expect(outcomes.map(({ missing }) => missing?.map(({ name }) => name))).toEqual([
      ['张伟', 'c'],
      ['得分'],
      ['司龄'],
      undefined,
      undefined,
    ])
  })

  test('has no place for whoever belongs to no group', async () => {
    const people = [rated('a', 90, { team: 'x' }), rated('b', 80)]
    const { people: outcomes } = await outcomeOf(forced([50, 50], { within: 'team' }), { period: '2026-01', people })
    expect(outcomes[1]).toMatchObject({
      status: 'incomplete',
      missing: [{ figure: 'band', what: 'group', name: '团队' }],
    })
  })

  test('is set aside by a veto that states a band', async () => {
    const raw = {
      ...forced([50, 50]),
      vetoes: [
        { id: 'v', name: '否决', when: { all: [{ fact: 'total', operator: 'equal' as const, value: 99 }] }, band: 'e' },
      ],
    }
    expect(await given(raw, [99, 98, 97, 96])).toBe('eabb')
  })
})
