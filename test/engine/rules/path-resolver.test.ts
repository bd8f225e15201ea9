import { describe, expect, test } from 'vitest'
import { personResolver } from '../../../engine/rules/path-resolver.ts'

describe('personResolver()', () => {
  const person = { post: 'seller', team: 'north' }
  const resolve = personResolver(person)

  test('gives a field of the person', () => {
    expect(resolve(person, '$.team')).toBe('north')
  })

  test.each(['$.__proto__', '$.constructor', '$..[?(@.post)]', '$.department', '$', '$.post.length'])(
    'bad-inputs row 71: stops at %s',
    (path) => {
      expect(() => resolve(person, path)).toThrow(/names no attribute/)
    },
  )

  test('stops at any other object, even an equal one', () => {
    expect(() => resolve({ ...person }, '$.post')).toThrow(/something else than person/)
  })
})
