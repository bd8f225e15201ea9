import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Collection } from '../../../server/store/collection.ts'
import type { Effects } from '../../../server/store/effects.ts'
import { jsonBytes } from '../../../server/store/json-bytes.ts'
import { Model } from '../../../server/store/model.ts'
import type { Command } from '../../../server/store/store.ts'
import { StoreError } from '../../../server/store/store-error.ts'
import { arbitraryCommand } from '../../support/arbitrary-commands.ts'
import { arbitraryQuery, queried } from '../../support/arbitrary-query.ts'
import { applyTo, emptyModel, modelOf, noon, reloaded, stateOf, throughJson } from '../../support/models.ts'
import { naiveQuery } from '../../support/naive-query.ts'
import { append, create, remove, replace } from '../../support/store-contract/opening.ts'

const commands = fc.array(arbitraryCommand, { maxLength: 12 })

/** Applies what is not refused, and gives what was written. */
function applyAll(model: Model, all: readonly Command[]): Effects[] {
  return all.flatMap((command) => {
    try {
      const { effects } = model.begin().prepare(command, noon)
      if (effects !== undefined) model.commit(effects)
      return effects ?? []
    } catch (error) {
      if (error instanceof StoreError) return []
      throw error
    }
  })
}

describe('model', () => {
  test('comes to the same state where its effects are replayed from JSON', () => {
    fc.assert(
      fc.property(commands, (all) => {
        const model = emptyModel()
        const replayed = emptyModel()
        for (const effects of applyAll(model, all)) replayed.commit(throughJson(effects))
        expect(stateOf(replayed)).toEqual(stateOf(model))
      }),
    )
  })

  test.each([
    [1_999, 1, 400],
    [2_000, 0, 500],
    [2_000, 1, 500],
    [2_001, 400, 501],
  ])(
    'comes to the same state in steps as at once: of %i people, %i removed, %i entries',
    (people, removed, entries) => {
      const [whole, inSteps] = [emptyModel(), emptyModel()]
      const person = (place: number, age: number) => ({
        email: `${(place * 7) % people}`,
        age,
        roles: [`r${place % 3}`],
      })
      const all = Array.from({ length: people }, (_, place) => place)
      const visits = Array.from({ length: entries }, (_, place) => append({ who: `p${place}` }, 'visits'))
      const commands: Command[] = [
        { name: 'hire', changes: [create('before'), ...all.map((place) => create(`p${place}`, person(place, 1)))] },
        {
          name: 'age',
          key: 'k',
          changes: [...visits, ...all.map((place) => replace(`p${place}`, 1, person(place + 1, 2)))],
        },
        { name: 'dismiss', changes: [...all.slice(0, removed).map((place) => remove(`p${place}`, 2)), append({})] },
      ]
      for (const command of commands) {
        const { effects } = whole.begin().prepare(command, noon)
        if (effects === undefined) throw new Error('nothing was prepared')
        whole.commit(effects)
        const seen = new Set<number>()
        for (const _ of inSteps.committing(throughJson(effects))) seen.add(inSteps.seq)
        expect([...seen]).toEqual([effects.seq - 1])
        expect(stateOf(inSteps)).toEqual(stateOf(whole))
      }
      const inRole = { scope: 'everything', filter: { field: 'roles', is: 'r1' } } as const
      expect(inSteps.list('people', inRole)).toEqual(whole.list('people', inRole))
    },
  )

  test('goes on from a snapshot as it would have gone on itself', () => {
    fc.assert(
      fc.property(commands, commands, (before, after) => {
        const model = emptyModel()
        applyAll(model, before)
        const other = reloaded(model)
        expect(stateOf(other)).toEqual(stateOf(model))
        expect(applyAll(other, after)).toEqual(applyAll(model, after))
        expect(stateOf(other)).toEqual(stateOf(model))
      }),
    )
  })

  test('finds what a naive search finds, whatever was changed before', () => {
    fc.assert(
      fc.property(commands, arbitraryQuery, (all, query) => {
        const model = emptyModel()
        applyAll(model, all)
        const expected = naiveQuery(queried, [...model.records('people')], query)
        // Whoever asks again may get an order that was kept.
        for (const _ of [1, 2, 3]) expect(model.list('people', query)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  test('counts bytes as it goes as if it counted them anew', () => {
    fc.assert(
      fc.property(commands, (all) => {
        const model = emptyModel()
        applyAll(model, all)
        const kept = Object.keys(model.counts()).flatMap((name) => [...model.records(name)])
        const bytes = kept.map(({ id, version, fields, hash }) => jsonBytes({ id, version, fields, hash }))
        expect(model.bytes()).toBe(bytes.reduce((sum, each) => sum + each, 0))
      }),
    )
  })

  test('hands out records that are frozen through and through, also of a snapshot and a journal', () => {
    const model = modelOf(create('a', { list: [{ deep: {} }] }))
    const replayed = emptyModel()
    replayed.commit(
      throughJson({
        seq: 1,
        at: noon,
        name: 'x',
        writes: [{ in: 'people', id: 'a', version: 1, fields: { list: [{ deep: {} }] } }],
      }),
    )
    for (const each of [model, reloaded(model), replayed]) {
      const reached = JSON.stringify(each.get('people', 'a', 'everything'), (_, value) => {
        if (typeof value === 'object') expect(Object.isFrozen(value)).toBe(true)
        return value
      })
      expect(reached).toBe('{"id":"a","version":1,"fields":{"list":[{"deep":{}}]}}')
    }
  })

  test('knows the ends of its chained logs', () => {
    const model = modelOf(append({}), append({}), append({}, 'visits'))
    expect(model.heads()).toEqual({ audit: { count: 2, hash: [...model.records('audit')][1]?.hash } })
  })

  test('gives no entry the id of another, even in a log that somebody tampered with', () => {
    const model = emptyModel()
    const ids = ['000000000007', '000000000001', 'x']
    model.load(
      'visits',
      ids.map((id) => ({ id, version: 1, fields: {} })),
    )
    expect(applyTo(model, { name: 'x', changes: [append({}, 'visits')] }).records[0]?.id).toBe('000000000008')
  })

  test('takes only the effects of the next command', () => {
    const model = modelOf()
    for (const seq of [0, 1, 3]) {
      expect(() => model.commit({ seq, at: noon, name: 'x', writes: [] })).toThrow(/does not follow/)
    }
    model.commit({ seq: 2, at: noon, name: 'x', writes: [] })
    expect(model.seq).toBe(2)
  })

  test.each<[string, readonly Collection[]]>([
    ['two of one name', [collection('a'), collection('a')]],
    ['the name of the command keys', [collection('commands')]],
    ['a unique list', [{ ...collection('a'), fields: { roles: 'list' }, unique: [['roles']] }]],
    ['an index of a field that is not declared', [{ ...collection('a'), indexed: ['nothing'] }]],
  ])('refuses collections that cannot be: %s', (_, collections) => {
    expect(() => new Model(collections)).toThrow()
  })

  test.each([
    { from: -1, to: 2 },
    { from: 0, to: -1 },
    { from: 0.5, to: 2 },
    { from: Number.NaN, to: 2 },
    { from: 0, to: Number.POSITIVE_INFINITY },
  ])('takes no range but of whole places: %j', (range) => {
    expect(() => modelOf(create('a')).list('people', { scope: 'everything', range })).toThrow(/range/)
  })

  test('forgets command keys as time goes on', () => {
    const model = emptyModel()
    const days = ['01', '02', '07', '08', '09', '10']
    for (const day of days) applyTo(model, { name: 'x', key: day, changes: [] }, `2026-03-${day}T12:00:00.000Z`)
    expect([...model.records('commands')].map(({ id }) => id)).toEqual(['07', '08', '09', '10'])
  })
})

function collection(name: string): Collection {
  return { name, kind: 'records', fields: {} }
}
