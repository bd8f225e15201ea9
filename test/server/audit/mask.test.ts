import { describe, expect, test } from 'vitest'
import { mask, masked } from '../../../server/audit/mask.ts'

describe('mask()', () => {
  test.each([
    ['a declared field', { pay: 5000, post: 'clerk' }, ['pay'], { pay: masked, post: 'clerk' }],
    ['a declared field inside', { pay: { base: 1, grade: 2 } }, ['pay.base'], { pay: { base: masked, grade: 2 } }],
    ['all that is below a declared field', { pay: { base: 1 } }, ['pay'], { pay: masked }],
    [
      'places of a list',
      { lines: [{ amount: 1, id: 'a' }] },
      ['lines.*.amount'],
      { lines: [{ amount: masked, id: 'a' }] },
    ],
    ['one place of a list', { lines: [1, 2] }, ['lines.1'], { lines: [1, masked] }],
    ['keys of a map', { rates: { a: 1, b: 2 } }, ['rates.*'], { rates: { a: masked, b: masked } }],
    ['an absent value that is null', { pay: null }, ['pay'], { pay: masked }],
    ['a value that looks like the mask', { pay: { masked: true } }, ['pay'], { pay: masked }],
    [
      'no field of another name',
      { payday: 1, overpay: 2, secretary: 3 },
      ['pay'],
      { payday: 1, overpay: 2, secretary: 3 },
    ],
    [
      'no field of this name elsewhere',
      { pay: { base: 1 }, base: 2 },
      ['pay.base'],
      { pay: { base: masked }, base: 2 },
    ],
  ])('hides %s', (_, value, sensitive, expected) => expect(mask(value, sensitive)).toEqual(expected))

  test.each([
    'password',
    'passwordHash',
    'Passwd',
    'sessionToken',
    'tokens',
    'clientSecret',
    'cookie',
    'API_TOKEN',
    '密码',
  ])('hides %s wherever it stands, undeclared', (name) => {
    expect(mask({ [name]: 'x', login: [{ [name]: { inside: 'x' } }] }, [])).toEqual({
      [name]: masked,
      login: [{ [name]: masked }],
    })
  })

  test('takes names of prototypes as names', () => {
    const value = JSON.parse('{"__proto__":{"pay":1},"constructor":2}')
    expect(JSON.stringify(mask(value, ['__proto__.pay']))).toBe('{"__proto__":{"pay":{"masked":true}},"constructor":2}')
  })
})
