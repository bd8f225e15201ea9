import { describe, expect, test } from 'vitest'
import { saveAnswer } from '../../../../admin/scheme-editor/saving/save-answer.ts'

const content = { document: { id: 'a' }, parameters: { base: 1 } }
const theirs = { id: 'a', version: 4, ...content, state: 'draft' }
const issues = [{ path: '/document/name', code: 'text-empty', params: {}, message: 'empty' }]

describe('saveAnswer()', () => {
  test.each([
    ['a saved draft', 200, { version: 3 }, { kind: 'saved', version: 3 }],
    ['a conflict', 412, { more: { theirs } }, { kind: 'conflict', version: 4, theirs: content }],
    ['an ended session', 401, {}, { kind: 'signed-out' }],
    ['no answer', 0, {}, { kind: 'offline' }],
    ['too many calls', 429, {}, { kind: 'offline' }],
    ['a server in trouble', 503, undefined, { kind: 'offline' }],
    [
      'wrong fields',
      400,
      { issues },
      { kind: 'refused', message: 'no', said: [{ path: '/document/name', message: 'empty' }] },
    ],
    ['a right that was taken away', 403, {}, { kind: 'refused', message: 'no', said: [] }],
    ['a scheme that is gone', 404, 'text', { kind: 'refused', message: 'no', said: [] }],
  ])('reads %s', (_, status, json, expected) => {
    expect(saveAnswer({ status, json, message: 'no' })).toEqual(expected)
  })
})
