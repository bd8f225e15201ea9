import { describe, expect, test } from 'vitest'
import { ageMs, readStamp, restamped, stampOf } from '../../../server/access/stamp.ts'

const clocks = (now: string, steadyMs: number) => ({ now: () => now, monotonicMs: () => steadyMs })
const noon = '2026-03-01T12:00:00.000Z'
const made = stampOf(clocks(noon, 1000), 'one')

describe('the age of a stamp', () => {
  test.each([
    ['the clock on the wall stands still', noon],
    ['it is set back by an hour', '2026-03-01T11:00:00.000Z'],
    ['it is set back by a year', '2025-03-01T12:00:00.000Z'],
    ['it is set forward by a year', '2027-03-01T12:00:00.000Z'],
  ])('is that of the steady clock that made it, though %s', (_, now) => {
    expect(ageMs(made, clocks(now, 1500), 'one')).toBe(500)
  })

  test.each([
    ['an hour later', '2026-03-01T13:00:00.000Z', 3_600_000],
    ['at once', noon, 0],
    ['a minute before', '2026-03-01T11:59:00.000Z', 0],
    ['more than a minute before', '2026-03-01T11:58:59.999Z', Number.POSITIVE_INFINITY],
  ])('is told by the clock on the wall after a restart: %s', (_, now, age) => {
    expect(ageMs(made, clocks(now, 7), 'another')).toBe(age)
  })

  test('goes on steadily once it was told after a restart', () => {
    const again = restamped(made, clocks('2026-03-01T13:00:00.000Z', 50), 'another')
    expect(ageMs(again, clocks('2020-01-01T00:00:00.000Z', 60), 'another')).toBe(3_600_010)
    expect(restamped(made, clocks(noon, 1500), 'one')).toBe(made)
  })

  test.each([[undefined], [null], ['2026'], [[]], [{ at: noon }], [{ at: noon, clock: 'one', steadyMs: '5' }]])(
    'of %j, which is none, is beyond any limit',
    (value) => {
      expect(ageMs(readStamp(value), clocks(noon, 0), 'one')).toBeGreaterThan(50 * 365 * 24 * 3_600_000)
    },
  )

  test('of a kept stamp is that of the stamp', () => {
    expect(readStamp(JSON.parse(JSON.stringify(made)))).toEqual(made)
  })
})
