import { describe, expect, test } from 'vitest'
import { lengthOfService } from '../../../server/preview/length-of-service.ts'

describe('lengthOfService()', () => {
  test.each([
    ['2026-03-31', '0-1'],
    ['2025-04-02', '0-1'],
    ['2025-04-01', '1-3'],
    ['2025-03-31', '1-3'],
    ['2023-04-02', '1-3'],
    ['2023-04-01', '3-5'],
    ['2021-04-02', '3-5'],
    ['2021-04-01', '5-10'],
    ['2016-04-02', '5-10'],
    ['2016-04-01', '10+'],
    ['1990-01-01', '10+'],
  ])('of somebody hired on %s is, at the end of 2026-03-31, %s', (hired, bracket) => {
    expect(lengthOfService('2026-03-31')(hired)).toBe(bracket)
  })

  test.each([
    ['2025-01-01', '1-3'],
    ['2025-01-02', '0-1'],
    ['2016-01-01', '10+'],
    ['2016-01-02', '5-10'],
  ])('counts over the turn of the year: hired on %s', (hired, bracket) => {
    expect(lengthOfService('2025-12-31')(hired)).toBe(bracket)
  })

  test('is not known without a day of hiring', () => {
    expect(lengthOfService('2026-03-31')(undefined)).toBe('')
  })
})
