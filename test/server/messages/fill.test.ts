import { describe, expect, test } from 'vitest'
import { fill, placeholders } from '../../../server/messages/fill.ts'

describe('fill()', () => {
  test.each([
    ['{name} is {state}', { name: '销售额', state: 'missing' }, '销售额 is missing'],
    ['{sum} %', { sum: 95 }, '95 %'],
    ['{id} stays', { id: '0012345' }, '0012345 stays'],
    ['{people:number}', { people: 1470 }, '1,470'],
    ['{people:number}', { people: '-1234567.125' }, '-1,234,567.125'],
    ['{pay:money}', { pay: '1234567.5' }, '1,234,567.50'],
    ['{pay:money}', { pay: '0' }, '0.00'],
    ['{pay:money}', { pay: '0.125' }, '0.125'],
    ['{pay:money}', { pay: '—' }, '—'],
    ['{n} {n:file|files}', { n: 1 }, '1 file'],
    ['{n} {n:file|files}', { n: 0 }, '0 files'],
    ['{n} {n:file|files}', { n: 2 }, '2 files'],
    ['unknown[[, did you mean {near}?]]', { near: 'sales' }, 'unknown, did you mean sales?'],
    ['unknown[[, did you mean {near}?]]', { near: '' }, 'unknown'],
    ['{text}', { text: '{text}' }, '{text}'],
    ['{text}', { text: '$& [[x]]' }, '$& [[x]]'],
  ])('%j with %j says %j', (template, params, expected) => expect(fill(template, params)).toBe(expected))

  test('shows control characters and marks of direction instead of obeying them', () => {
    expect(fill('{name}', { name: 'a\u001b[2J\nb\u202ec\u007f' })).toBe('a␛[2J␊b�c␡')
  })

  test('stops the program where a parameter is not given', () => {
    expect(() => fill('{name}', {})).toThrow('"name"')
    expect(() => fill('{name}', { other: 1 })).toThrow('"name"')
  })
})

test('placeholders() names each parameter once, sorted', () => {
  expect(placeholders('{b:number} {a} [[{c}]] {b:one|many}')).toEqual(['a', 'b', 'c'])
})
