import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  addPart,
  copyPart,
  freeId,
  movePart,
  putBack,
  removePart,
} from '../../../../admin/scheme-editor/consequences/part-list.ts'
import { newPart } from '../../../../admin/scheme-editor/consequences/new-part.ts'
import { applyChange, type Change } from '../../../../admin/scheme-editor/draft/change.ts'
import type { JsonValue } from '../../../../admin/scheme-editor/draft/json.ts'
import { compileScheme } from '../../../../engine/compile.ts'

const [a, b, c] = [part('a'), part('b'), part('c')]
const list = '/document/rewards'

describe('changes of a list', () => {
  test.each<[string, JsonValue, Change, JsonValue]>([
    ['a part is put last', [a, b], addPart(list, c), [a, b, c]],
    ['the first part makes the list', undefinedList(), addPart(list, a), [a]],
    ['a part is taken away', [a, b, c], removePart(list, 1, 3), [a, c]],
    ['with the last part goes the list', [a], removePart(list, 0, 1), undefinedList()],
    ['a part goes up', [a, b, c], movePart(list, 2, -1, 3), [a, c, b]],
    ['a part goes down', [a, b, c], movePart(list, 0, 1, 3), [b, a, c]],
    ['the first goes no further up', [a, b], movePart(list, 0, -1, 2), [a, b]],
    ['the last goes no further down', [a, b], movePart(list, 1, 1, 2), [a, b]],
    ['what was removed comes back to its place', [a, c], putBack(list, b, 1, 2), [a, b, c]],
    ['it comes last where the list has become shorter', [a], putBack(list, c, 2, 1), [a, c]],
    ['it makes the list where that has gone', undefinedList(), putBack(list, a, 0, 0), [a]],
    [
      'a copy stands behind what it is a copy of',
      [{ ...a, limit: { times: 1 } }, b],
      copyPart(list, 0, { ...a, limit: { times: 1 } }, { id: 'a-2', name: '副本' }),
      [{ ...a, limit: { times: 1 } }, { ...a, limit: { times: 1 }, id: 'a-2', name: '副本' }, b],
    ],
  ])('%s', (_, before, change, after) => {
    expect(applyChange(contentOf(before), change)).toEqual(contentOf(after))
  })
})

describe('freeId', () => {
  test.each([
    ['reward', [], 'reward'],
    ['reward', ['reward'], 'reward-2'],
    ['reward', ['reward', 'reward-2', 'reward-3'], 'reward-4'],
    ['reward-2', ['reward', 'reward-2'], 'reward-3'],
    ['reward-2', ['reward-2'], 'reward'],
    ['late', ['on-time'], 'late'],
    ['a'.repeat(64), ['a'.repeat(64)], 'a'.repeat(58)],
    ['a'.repeat(64), ['a'.repeat(58)], `${'a'.repeat(58)}-2`],
    [`${'a'.repeat(57)}-bcdefg`, [], 'a'.repeat(57)],
  ])('%s beside %j is %s', (base, taken, id) => {
    expect(
      freeId(
        base,
        taken.map((each) => part(each)),
      ),
    ).toBe(id)
  })
})

describe('newPart', () => {
  const scheme = JSON.parse(readFileSync('schemes/a01-business-monthly.scheme.json', 'utf8'))

  test.each(['rewards', 'penalties', 'vetoes'] as const)('the scheme still compiles with one more of %s', (kind) => {
    const parts = scheme[kind] ?? []
    const compiled = compileScheme({ ...scheme, [kind]: [...parts, newPart(kind, '新的', parts)] })
    expect(compiled.issues.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

function part(id: string): { id: string; name: string } {
  return { id, name: `名称${id}` }
}

/** Stands for a document without the list. */
function undefinedList(): null {
  return null
}

function contentOf(rewards: JsonValue): JsonValue {
  return { document: rewards === null ? {} : { rewards }, parameters: {} }
}
