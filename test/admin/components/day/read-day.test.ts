import { describe, expect, test } from 'vitest'
import { readDay } from '../../../../admin/components/day/read-day.ts'

describe('readDay()', () => {
  test.each(['2026-03-01', '2026/3/1', '2026.03.01', '20260301', '2026年3月1日', ' 2026-3-1 ', '２０２６－０３－０１'])(
    'reads %s',
    (text) => expect(readDay(text)).toBe('2026-03-01'),
  )

  test.each(['', '2026-02-29', '2026-13-01', '2026-03', '03/01/2026', '2026-3-1x', '1.3.2026'])(
    'takes %j for no day',
    (text) => expect(readDay(text)).toBeUndefined(),
  )

  test('knows leap years', () => expect(readDay('2028-2-29')).toBe('2028-02-29'))
})
