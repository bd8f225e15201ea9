import { describe, expect, test } from 'vitest'
import type { PersonOutcome } from '../../../engine/index.ts'
import { limitTally } from '../../../server/preview/limit-tally.ts'
import { personBefore } from '../../../server/preview/person-before.ts'
import { shortfallTally } from '../../../server/preview/shortfall-tally.ts'

const capped = (...figures: readonly string[]): PersonOutcome => ({
  ...{ id: '1', status: 'complete' },
  notes: figures.map((figure) => ({ code: 'capped', figure, params: { from: '2', to: '1' } })),
})

describe('limitTally()', () => {
  test('counts a limit of somebody once, and as new only where they were not there before', () => {
    const tally = limitTally()
    tally.put({ employee: '1' }, capped('total', 'total', 'pay:bonus'), personBefore(capped('total')))
    tally.put({ employee: '2' }, capped('total'), undefined)
    expect(tally.result()).toEqual([
      { kind: 'cap', code: 'capped', figure: 'pay:bonus', people: 1, newly: 1, rows: [{ employee: '1' }] },
      { kind: 'cap', code: 'capped', figure: 'total', people: 2, newly: 1, rows: [{ employee: '2' }] },
    ])
  })

  test('leaves other remarks aside', () => {
    const tally = limitTally()
    const notes = [{ code: 'computed-zero', figure: 'total', params: {} }]
    tally.put({ employee: '1' }, { id: '1', status: 'complete', notes }, undefined)
    expect(tally.result()).toEqual([])
  })

  test.each([
    [39, 39],
    [40, 40],
    [41, 40],
  ])('lists people at %i limits: at %i', (limits, listed) => {
    const tally = limitTally()
    const figures = Array.from({ length: limits }, (_, index) => `score:i${index}`)
    tally.put({ employee: '1' }, capped(...figures), undefined)
    const found = tally.result()
    expect([found.length, found.filter(({ rows }) => rows.length > 0).length]).toEqual([limits, listed])
  })

  test('lists fifty people of a limit, by their ids', () => {
    const tally = limitTally()
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
    const tally = shortfallTally()
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
    const tally = shortfallTally()
    for (let one = 0; one < all; one += 1) tally.put({ employee: `${1000 + one}` }, lacking(`数据${one}`))
    const { people, rows, reasons } = tally.result()
    expect([people, rows.length, reasons.length]).toEqual([all, listed, listed])
  })
})
