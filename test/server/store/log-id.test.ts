import { expect, test } from 'vitest'
import { logId } from '../../../server/store/log-id.ts'

test.each([
  [1, '000000000001'],
  [42, '000000000042'],
  [999_999_999_999, '999999999999'],
])('place %i has the id %s', (place, id) => {
  expect(logId(place)).toBe(id)
})
