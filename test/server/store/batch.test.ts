import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Prepared } from '../../../server/store/effects.ts'
import { entryOf } from '../../../server/store/entry.ts'
import type { Limits } from '../../../server/store/limits.ts'
import { Model } from '../../../server/store/model.ts'
import type { Command } from '../../../server/store/store.ts'
import { StoreError } from '../../../server/store/store-error.ts'
import { arbitraryCommand } from '../../support/arbitrary-commands.ts'
import { emptyModel, modelOf, noon, stateOf } from '../../support/models.ts'
import { append, contractCollections, create, replace } from '../../support/store-contract/opening.ts'

type Answer = Prepared | { readonly code: string; readonly params: unknown }

/** Prepares each command in its batch, and says what came of it. */
function answer(batch: { prepare(command: Command, at: string): Prepared }, command: Command): Answer {
  try {
    return batch.prepare(command, noon)
  } catch (error) {
    if (error instanceof StoreError) return { code: error.code, params: error.params }
    throw error
  }
}

describe('batch', () => {
  test('answers its commands as if each had been committed before the next', () => {
    fc.assert(
      fc.property(fc.array(arbitraryCommand, { maxLength: 20 }), fc.integer({ min: 1, max: 20 }), (all, size) => {
        const [batched, single] = [emptyModel(), emptyModel()]
        for (let first = 0; first < all.length; first += size) {
          const commands = all.slice(first, first + size)
          const batch = batched.begin()
          const answers = commands.map((command) => answer(batch, command))
          const alone = commands.map((command) => {
            const prepared = answer(single.begin(), command)
            if ('effects' in prepared && prepared.effects) single.commit(prepared.effects)
            return prepared
          })
          expect(answers).toEqual(alone)
          for (const each of answers) if ('effects' in each && each.effects) batched.commit(each.effects)
          expect(stateOf(batched)).toEqual(stateOf(single))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('that is given up leaves the model as it was', () => {
    const model = modelOf(create('a', { email: 'a@x' }), append({}))
    const before = stateOf(model)
    const batch = model.begin()
    batch.prepare({ name: 'x', key: 'k', changes: [replace('a', 1), create('b', { email: 'a@x' }), append({})] }, noon)
    expect(stateOf(model)).toEqual(before)
    const { applied } = model.begin().prepare({ name: 'x', key: 'k', changes: [replace('a', 1), append({})] }, noon)
    expect(applied).toMatchObject({ seq: 2, isRepeated: false, records: [{ version: 2 }, { id: '000000000002' }] })
  })

  test('counts its own commands towards the limits', () => {
    const limited = (limits: Limits) => new Model(contractCollections, limits).begin()
    const hire = (id: string) => ({ name: 'hire', changes: [create(id)] })
    const ofRecords = limited({ records: { people: 2 } })
    for (const id of ['a', 'b']) ofRecords.prepare(hire(id), noon)
    expect(answer(ofRecords, hire('c'))).toMatchObject({
      code: 'store-too-large',
      params: { what: 'people', value: 3 },
    })
    const { bytes } = entryOf({ id: 'a', version: 1, fields: {} })
    const ofBytes = limited({ bytes: bytes * 2 })
    for (const id of ['a', 'b']) ofBytes.prepare(hire(id), noon)
    expect(answer(ofBytes, hire('c'))).toMatchObject({ code: 'store-too-large', params: { value: bytes * 3 } })
  })

  test('writes nothing for a key it knows, of the model or of itself', () => {
    const model = emptyModel()
    const batch = model.begin()
    const { effects } = batch.prepare({ name: 'x', key: 'k', changes: [], reply: 1 }, noon)
    const repeated = { applied: { seq: 1, records: [], reply: 1, isRepeated: true } }
    expect(batch.prepare({ name: 'x', key: 'k', changes: [] }, noon)).toEqual(repeated)
    if (effects) model.commit(effects)
    expect(model.begin().prepare({ name: 'x', key: 'k', changes: [] }, noon)).toEqual(repeated)
  })

  test('gives effects as they are written to the journal', () => {
    const changes = [
      create('a', { age: 1, gone: undefined }),
      { do: 'expect', in: 'people', id: 'b' },
      append({ who: 'x', gone: undefined }, 'visits'),
    ] as const
    const { effects } = emptyModel()
      .begin()
      .prepare({ name: 'hire', key: 'k', reply: [1], changes }, noon)
    expect(effects).toStrictEqual({
      seq: 1,
      at: noon,
      name: 'hire',
      key: 'k',
      reply: [1],
      writes: [
        { in: 'people', id: 'a', version: 1, fields: { age: 1 } },
        { in: 'visits', id: '000000000001', version: 1, fields: { who: 'x' } },
      ],
    })
    const removal = modelOf(create('a'))
      .begin()
      .prepare({ name: 'x', changes: [{ do: 'remove', in: 'people', id: 'a', version: 1 }] }, noon)
    expect(removal.effects).toStrictEqual({
      seq: 2,
      at: noon,
      name: 'x',
      writes: [{ in: 'people', id: 'a', removed: true }],
    })
  })
})
