import { describe, expect, test } from 'vitest'
import type { PersonOutcome } from '../../../engine/index.ts'
import { limitTally } from '../../../engine/preview/limit-tally.ts'
import { personBefore } from '../../../engine/preview/person-before.ts'
import type { TalliedPeople } from '../../../engine/preview/tallied-people.ts'
import type { PersonShown } from '../../../engine/preview/preview-types.ts'
import { moveTally } from '../../../engine/preview/move-tally.ts'
import { shortfallTally } from '../../../engine/preview/shortfall-tally.ts'

const byId: TalliedPeople<PersonShown> = {
  order: (a, b) => (a.employee < b.employee ? -1 : 1),
  shown: (person) => person,
}

const paying = (payout: string): PersonOutcome => ({ id: '1', status: 'complete', payout })

describe('moveTally()', () => {
  test('adds up who gets more and who less, whatever way the same amount is written', () => {
    const tally = moveTally(byId)
    expect(tally.put({ employee: '1' }, personBefore(paying('1.00')), paying('1.50'))).toBe('gain')
    expect(tally.put({ employee: '2' }, personBefore(paying('1.00')), paying('0.75'))).toBe('lose')
    expect(tally.put({ employee: '3' }, personBefore(paying('1.00')), paying('1'))).toBe('equal')
    expect(tally.put({ employee: '4' }, personBefore(paying('1.00')), paying('1.00'))).toBe('equal')
    expect(tally.put({ employee: '5' }, personBefore(paying('1.00')), { status: 'incomplete' })).toBe('unclear')
    expect(tally.put({ employee: '6' }, personBefore({ id: '6', status: 'not-included' }), paying('2'))).toBe('gain')
    const { moves, gains, losses } = tally.result(2)
    expect(moves).toEqual({
      gain: { people: 2, sum: '2.50' },
      lose: { people: 1, sum: '-0.25' },
      equal: { people: 2, sum: '0.00' },
      unclear: { people: 1, sum: '0.00' },
    })
    expect(gains.map(({ employee, difference }) => [employee, difference])).toEqual([
      ['6', '2.00'],
      ['1', '0.50'],
    ])
    expect(losses).toEqual([
      {
        employee: '2',
        before: { status: 'complete', payout: '1.00' },
        after: { status: 'complete', payout: '0.75' },
        difference: '-0.25',
      },
    ])
  })
})

const capped = (...figures: readonly string[]): PersonOutcome => ({
  ...{ id: '1', status: 'complete' },
  notes: figures.map((figure) => ({ code: 'capped', figure, params: { from: '2', to: '1' } })),
})

describe('limitTally()', () => {
  test('counts a limit of somebody once, and as new only where they were not there before', () => {
    const tally = limitTally(byId)
    tally.put({ employee: '1' }, capped('total', 'total', 'pay:bonus'), personBefore(capped('total')))
    tally.put({ employee: '2' }, capped('total'), undefined)
    expect(tally.result()).toEqual([
      { kind: 'cap', code: 'capped', figure: 'pay:bonus', people: 1, newly: 1, rows: [{ employee: '1' }] },
      { kind: 'cap', code: 'capped', figure: 'total', people: 2, newly: 1, rows: [{ employee: '2' }] },
    ])
  })

  test('leaves other remarks aside', () => {
    const tally = limitTally(byId)
    const notes = [{ code: 'computed-zero', figure: 'total', params: {} }]
    tally.put({ employee: '1' }, { id: '1', status: 'complete', notes }, undefined)
    expect(tally.result()).toEqual([])
  })

  test.each([
    [39, 39],
    [40, 40],
    [41, 40],
  ])('lists people at %i limits: at %i', (limits, listed) => {
    const tally = limitTally(byId)
    const figures = Array.from({ length: limits }, (_, index) => `score:i${index}`)
    tally.put({ employee: '1' }, capped(...figures), undefined)
    const found = tally.result()
    expect([found.length, found.filter(({ rows }) => rows.length > 0).length]).toEqual([limits, listed])
  })

  test('lists fifty people of a limit, by their ids', () => {
    const tally = limitTally(byId)
    for (let one = 160; one > 100; one -= 1) tally.put({ employee: `${one}` }, capped('total'), undefined)
    const [limit] = tally.result()
    expect([limit?.people, limit?.rows.length, limit?.rows[0]?.employee, limit?.rows.at(-1)?.employee]).toEqual([
      ...[60, 50, '101', '150'],
    ])
  })
})

describe('shortfallTally()', () => {
  const lacking = (name: string): PersonOutcome => ({
    ...{ id: '1', status: 'incomplete' },
    missing: [
      { figure: 'a', name, what: 'fact' },
      { figure: 'b', name, what: 'fact' },
    ],
  })

  test('counts a reason of somebody once, the most frequent first', () => {
    const tally = shortfallTally(byId, 200)
    tally.put({ employee: '1' }, lacking('目标'))
    for (const employee of ['2', '3']) tally.put({ employee }, lacking('销售额'))
    tally.put({ employee: '4' }, { id: '4', status: 'complete' })
    expect(tally.result().reasons).toEqual([
      { kind: 'missing', people: 2, name: '销售额', what: 'fact' },
      { kind: 'missing', people: 1, name: '目标', what: 'fact' },
    ])
  })

  test.each([
    [199, 199],
    [200, 200],
    [201, 200],
  ])('lists of %i people and reasons %i', (all, listed) => {
    const tally = shortfallTally(byId, 200)
    for (let one = 0; one < all; one += 1) tally.put({ employee: `${1000 + one}` }, lacking(`数据${one}`))
    const { people, rows, reasons } = tally.result()
    expect([people, rows.length, reasons.length]).toEqual([all, listed, listed])
  })
})
