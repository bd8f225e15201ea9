import { describe, expect, test } from 'vitest'
import { ApiError } from '../../../server/http/api-error.ts'
import { errorBody } from '../../../server/http/error-body.ts'
import { refusalOf } from '../../../server/http/refusal-of.ts'
import { StoreError, storeCodes } from '../../../server/store/store-error.ts'

const machine = { reason: 'ENOSPC: /var/lib/jiheng', folder: '/var/lib/jiheng' }

describe('what the store refuses', () => {
  test.each([
    ['stale-record', 412, 'record-changed'],
    ['record-exists', 409, 'id-taken'],
    ['record-missing', 404, 'record-gone'],
    ['value-taken', 409, 'value-in-use'],
    ['field-unknown', 400, 'filter-malformed'],
    ['store-full', 507, 'storage-full'],
    ['store-too-large', 507, 'storage-limit'],
    ['store-read-only', 503, 'storage-read-only'],
    ['store-taken-over', 503, 'storage-read-only'],
    ['store-closed', 503, 'server-stopping'],
  ] as const)('as %s is answered with %i %s, and nothing of the machine', (code, status, answer) => {
    const named = Object.fromEntries(storeCodes[code].map((name) => [name, 1]))
    const refusal = refusalOf(new StoreError(code, { ...named, ...machine }))
    expect(refusal).toMatchObject({ status, code: answer })
    if (refusal === undefined) return
    for (const language of ['zh-CN', 'en'] as const) {
      expect(JSON.stringify(errorBody(refusal, language))).not.toMatch(/jiheng|ENOSPC/)
    }
  })

  test.each(['change-not-allowed', 'collection-unknown'] as const)('as %s is an error of the program', (code) => {
    expect(refusalOf(new StoreError(code))).toBeUndefined()
  })
})

test('what was thrown for people stays as it is, and anything else is an error of the program', () => {
  const refusal = new ApiError(404, 'not-found')
  expect(refusalOf(refusal)).toBe(refusal)
  expect([new Error('x'), 'x', undefined, null].map(refusalOf)).toEqual([undefined, undefined, undefined, undefined])
})
