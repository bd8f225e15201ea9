import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { effectOfKind } from '../../../../admin/scheme-editor/consequences/effect-of-kind.ts'
import { readableConsequence, readableVeto } from '../../../../admin/scheme-editor/consequences/readable-part.ts'
import type { JsonValue } from '../../../../admin/scheme-editor/draft/json.ts'
import type { Effect, RawScheme } from '../../../../engine/model/raw/scheme.ts'

const head = { id: 'a', name: '甲', when: { all: [] } }
const whole = { ...head, effects: [{ kind: 'money', amount: '1' }] }

describe('readableConsequence', () => {
  test('reads every reward, penalty and veto of the schemes that come along', () => {
    const schemes = readdirSync('schemes').filter((file) => file.endsWith('.scheme.json'))
    const parts = schemes.flatMap((file) => {
      const {
        rewards = [],
        penalties = [],
        vetoes = [],
      }: RawScheme = JSON.parse(readFileSync(`schemes/${file}`, 'utf8'))
      return [
        ...[...rewards, ...penalties].map((each) => readableConsequence(jsonOf(each))),
        ...vetoes.map((each) => readableVeto(jsonOf(each))),
      ]
    })
    expect(parts.length).toBeGreaterThan(40)
    expect(parts).not.toContain(undefined)
  })

  test('does not mind fields of nobody’s, and gives the part itself', () => {
    const part = { ...whole, priority: 3, effects: [{ kind: 'honour', icon: 'star' }] }
    expect(readableConsequence(part)).toBe(part)
  })

  test.each<[string, JsonValue | undefined]>([
    ['nothing', undefined],
    ['a text', 'a'],
    ['no id', { name: '甲', effects: [] }],
    ['no effects', head],
    ['an effect that is none', { ...whole, effects: [null] }],
    ['an effect of an unknown kind', { ...whole, effects: [{ kind: 'holiday' }] }],
    ['money without an amount', { ...whole, effects: [{ kind: 'money' }] }],
    ['money that is a number', { ...whole, effects: [{ kind: 'money', amount: 1 }] }],
    ['a demerit without a level', { ...whole, effects: [{ kind: 'demerit' }] }],
    ['a note that is no text', { ...whole, effects: [{ kind: 'honour', note: 1 }] }],
    ['posts that are no list', { ...whole, posts: 'a' }],
    ['cycles that are no texts', { ...whole, cycles: [1] }],
    ['times that are a number', { ...whole, times: 1 }],
    ['a limit without a number', { ...whole, limit: { per: 'year' } }],
    ['a limit per something else', { ...whole, limit: { times: 1, per: 'week' } }],
    ['a word that is a number', { ...whole, onlyOneOf: 1 }],
  ])('%s has no form', (_, part) => {
    expect(readableConsequence(part)).toBeUndefined()
  })
})

describe('readableVeto', () => {
  test.each<[JsonValue, boolean]>([
    [{ ...head, score: 0 }, true],
    [{ ...head, score: { parameter: 'p' } }, true],
    [{ ...head, band: 'fail' }, true],
    [head, true],
    [{ ...head, score: '0' }, false],
    [{ ...head, band: 1 }, false],
    [null, false],
  ])('%j: %s', (veto, isReadable) => {
    expect(readableVeto(veto) !== undefined).toBe(isReadable)
  })
})

describe('effectOfKind', () => {
  test.each<[Effect['kind'], Effect, Effect]>([
    ['money', { kind: 'honour', note: 'n' }, { kind: 'money', amount: '0' }],
    ['money', { kind: 'money', amount: '5' }, { kind: 'money', amount: '5' }],
    ['demerit', { kind: 'honour', note: 'n' }, { kind: 'demerit', level: 'minor', note: 'n' }],
    ['honour', { kind: 'demerit', level: 'major', note: 'n' }, { kind: 'honour', note: 'n' }],
    ['training', { kind: 'money', amount: '5' }, { kind: 'training' }],
  ])('%s of %j', (kind, before, after) => {
    expect(effectOfKind(kind, before)).toStrictEqual(after)
  })
})

function jsonOf(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value))
}
