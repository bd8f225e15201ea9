import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedFields, longestValue, mostChanged } from '../../../server/audit/changed-fields.ts'
import { masked } from '../../../server/audit/mask.ts'

describe('changedFields()', () => {
  test.each([
    [
      'a field',
      { name: '甲', post: 'clerk' },
      { name: '乙', post: 'clerk' },
      { changed: ['/name'], before: { name: '甲' }, after: { name: '乙' } },
    ],
    [
      'a field inside an object',
      { scheme: { id: 'a', steps: { one: 1, two: 2 } } },
      { scheme: { id: 'a', steps: { one: 1, two: 3 } } },
      {
        changed: ['/scheme/steps/two'],
        before: { scheme: { steps: { two: 2 } } },
        after: { scheme: { steps: { two: 3 } } },
      },
    ],
    [
      'a list as a whole',
      { roles: ['hr', 'editor'] },
      { roles: ['hr'] },
      { changed: ['/roles'], before: { roles: ['hr', 'editor'] }, after: { roles: ['hr'] } },
    ],
    ['a field that came', { a: 1 }, { a: 1, b: null }, { changed: ['/b'], before: {}, after: { b: null } }],
    ['a field that went', { a: { b: 1 } }, { a: {} }, { changed: ['/a/b'], before: { a: { b: 1 } }, after: {} }],
    [
      'an object that became text',
      { a: { b: 1 } },
      { a: 'b' },
      { changed: ['/a'], before: { a: { b: 1 } }, after: { a: 'b' } },
    ],
    [
      'names with slashes',
      { 'a/b~c': 1 },
      { 'a/b~c': 2 },
      { changed: ['/a~1b~0c'], before: { 'a/b~c': 1 }, after: { 'a/b~c': 2 } },
    ],
    ['nothing', { a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, { changed: [], before: {}, after: {} }],
  ])('tells %s', (_, before, after, expected) => expect(changedFields(before, after, [])).toEqual(expected))

  test('tells all of a record that was made or removed, and no other side', () => {
    const record = { name: '甲', login: { password: 'x' } }
    const told = { name: '甲', login: { password: masked } }
    expect(changedFields(undefined, record, [])).toEqual({ changed: ['/login', '/name'], after: told })
    expect(changedFields(record, undefined, [])).toEqual({ changed: ['/login', '/name'], before: told })
  })

  test.each([
    ['the value', { pay: 5000 }, { pay: 6000 }, ['pay'], ['/pay']],
    ['what is inside it', { tokens: { abc: 1 } }, { tokens: { def: 1 } }, [], ['/tokens']],
    ['values in a list', { lines: [{ pay: 5000 }] }, { lines: [{ pay: 6000 }] }, ['lines.*.pay'], ['/lines']],
    ['a part of it', { pay: { base: 5000 } }, { pay: { base: 6000 } }, ['pay.base'], ['/pay/base']],
  ])('says that something sensitive changed, never %s', (_, before, after, sensitive, changed) => {
    const told = changedFields(before, after, sensitive)
    expect(told.changed).toEqual(changed)
    expect(JSON.stringify(told)).not.toMatch(/000|abc|def/)
    expect(JSON.stringify(told.after)).toContain('"masked":true')
  })

  test.each([
    [mostChanged - 1, mostChanged - 1],
    [mostChanged, mostChanged],
    [mostChanged + 1, 1],
  ])('tells a change of %i fields inside an object as %i', (count, told) => {
    const objectOf = (value: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`f${n}`, value]))
    const { changed } = changedFields({ facts: objectOf(1) }, { facts: objectOf(2) }, [])
    expect(changed).toHaveLength(told)
  })

  test.each([
    [longestValue - 1, false],
    [longestValue, false],
    [longestValue + 1, true],
  ])('omits a value of %i characters: %s', (characters, isOmitted) => {
    const text = 'x'.repeat(characters - 2)
    const sha256 = createHash('sha256').update(`"${text}"`).digest('hex')
    expect(changedFields({ text: '' }, { text }, []).after).toEqual({
      text: isOmitted ? { omitted: { characters, sha256 } } : text,
    })
  })

  test('makes a length and a sha256 only of what is masked already', () => {
    const lines = (pay: number) => ({ lines: Array.from({ length: 500 }, () => ({ pay })) })
    const { before, after } = changedFields(lines(5000), lines(6000), ['lines.*.pay'])
    expect(JSON.stringify(after)).toContain('omitted')
    expect(after).toEqual(before)
  })

  test('names a field exactly where it differs, whatever the records', () => {
    const records = fc.dictionary(
      fc.constantFrom('a', 'b', '__proto__'),
      fc.dictionary(fc.constantFrom('c', 'd'), fc.nat(2)),
    )
    fc.assert(
      fc.property(records, records, (before, after) => {
        const { changed } = changedFields(before, after, [])
        const names = ['a', 'b', '__proto__']
        const fieldOf = (record: typeof before, name: string) =>
          Object.hasOwn(record, name) ? record[name] : undefined
        const differing = names.filter(
          (name) => JSON.stringify(sorted(fieldOf(before, name))) !== JSON.stringify(sorted(fieldOf(after, name))),
        )
        expect([...new Set(changed.map((each) => each.split('/')[1]))].sort()).toEqual(differing.sort())
      }),
    )
  })
})

function sorted(value: Readonly<Record<string, number>> | undefined) {
  return value && Object.entries(value).sort()
}
