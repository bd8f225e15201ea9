import { describe, expect, test } from 'vitest'
import { nestedErrors } from '../../../server/http/nested-errors.ts'

const nest = (...paths: string[]) =>
  JSON.parse(
    JSON.stringify(
      nestedErrors(
        paths.map((path) => ({ path, message: `at ${path}` })),
        'all',
      ),
    ),
  )
const root = { serverError: 'all' }

describe('sentences by field', () => {
  test('are nested as forms are', () => {
    expect(nest('/name', '/history/0/from', '/history/2/post')).toEqual({
      name: 'at /name',
      history: { 0: { from: 'at /history/0/from' }, 2: { post: 'at /history/2/post' } },
      root,
    })
  })

  test('about the whole stand with what is said of it', () => {
    expect(nest('')).toEqual({ root: { serverError: 'all at ' } })
    expect(nest()).toEqual({ root })
  })

  test('of a field take the place of those of its parts', () => {
    const whole = { history: 'at /history', root }
    expect([nest('/history', '/history/0'), nest('/history/0', '/history')]).toEqual([whole, whole])
  })

  test('keep names that are odd', () => {
    expect(Object.keys(nest('/__proto__/x', '/a~1b', '/constructor'))).toEqual([
      '__proto__',
      'a/b',
      'constructor',
      'root',
    ])
    expect(nest('/root')).toEqual({ root })
    expect({}).not.toHaveProperty('x')
  })
})
