import { describe, expect, test } from 'vitest'
import type { Effects } from '../../../../server/store/effects.ts'
import { StoreState } from '../../../../server/store/lowdb/store-state.ts'
import { Writer } from '../../../../server/store/lowdb/writer.ts'
import { Model } from '../../../../server/store/model.ts'
import { StoreError } from '../../../../server/store/store-error.ts'
import { collections, hire } from './hiring.ts'

/** A writer whose groups become durable when they are told to. */
function newWriter() {
  const groups: { readonly seqs: readonly number[]; readonly done: PromiseWithResolvers<void> }[] = []
  const model = new Model(collections)
  const state = new StoreState()
  const persist = (commands: readonly Effects[]) => {
    const done = Promise.withResolvers<void>()
    groups.push({ seqs: commands.map(({ seq }) => seq), done })
    return done.promise
  }
  const writer = new Writer({ model, state, persist, clock: () => new Date('2026-03-01T00:00:00Z') })
  return { writer, model, state, groups }
}

/** Lets everything run that waits for nothing else. */
const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('a writer', () => {
  test('writes together what is sent in one turn, and gathers the next meanwhile', async () => {
    const { writer, groups } = newWriter()
    const first = [writer.apply(hire('a')), writer.apply(hire('b'))]
    await turn()
    const second = [writer.apply(hire('c')), writer.apply(hire('d')), writer.apply(hire('e'))]
    await turn()
    expect(groups.map(({ seqs }) => seqs)).toEqual([[1, 2]])
    groups[0]?.done.resolve()
    await Promise.all(first)
    await turn()
    expect(groups.map(({ seqs }) => seqs)).toEqual([
      [1, 2],
      [3, 4, 5],
    ])
    groups[1]?.done.resolve()
    expect((await Promise.all(second)).map(({ seq }) => seq)).toEqual([3, 4, 5])
  })

  test('changes memory and answers only once a group is durable', async () => {
    const { writer, model, groups } = newWriter()
    let isAnswered = false
    const sent = writer.apply(hire('a')).then(() => {
      isAnswered = true
    })
    await turn()
    expect([model.seq, isAnswered]).toEqual([0, false])
    groups[0]?.done.resolve()
    await sent
    expect(model.seq).toBe(1)
  })

  test('refuses alone what is wrong in a group', async () => {
    const { writer, groups } = newWriter()
    const again = { ...hire('a'), key: 'other' }
    const sent = Promise.allSettled([writer.apply(hire('a')), writer.apply(again), writer.apply(hire('b'))])
    await turn()
    expect(groups.map(({ seqs }) => seqs)).toEqual([[1, 2]])
    groups[0]?.done.resolve()
    expect((await sent).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  test('answers a key of the same group only once its first is durable, and with its refusal where it is not', async () => {
    const { writer, groups } = newWriter()
    const sent = Promise.allSettled([writer.apply(hire('a')), writer.apply(hire('a'))])
    await turn()
    const full = new StoreError('store-full', { reason: 'ENOSPC' })
    groups[0]?.done.reject(full)
    expect(await sent).toEqual([
      { status: 'rejected', reason: full },
      { status: 'rejected', reason: full },
    ])
    const again = [writer.apply(hire('a')), writer.apply(hire('a'))]
    await turn()
    groups[1]?.done.resolve()
    expect((await Promise.all(again)).map(({ seq, isRepeated }) => [seq, isRepeated])).toEqual([
      [1, false],
      [1, true],
    ])
  })

  test('is full until a command fits again', async () => {
    const { writer, state, groups } = newWriter()
    const refused = expect(writer.apply(hire('a'))).rejects.toMatchObject({ code: 'store-full' })
    await turn()
    groups[0]?.done.reject(new StoreError('store-full', { reason: 'ENOSPC' }))
    await refused
    expect(state.now).toEqual({ state: 'full' })
    const sent = writer.apply(hire('a'))
    await turn()
    groups[1]?.done.resolve()
    await sent
    expect(state.now).toEqual({ state: 'ready' })
  })

  test('writes nothing more after any other error, not even what waits', async () => {
    const { writer, state, groups } = newWriter()
    const first = writer.apply(hire('a'))
    await turn()
    const second = writer.apply(hire('b'))
    const refused = Promise.allSettled([first, second])
    groups[0]?.done.reject(Object.assign(new Error('broken'), { code: 'EIO' }))
    const reason = new StoreError('store-read-only', { reason: 'EIO' })
    expect(await refused).toEqual([
      { status: 'rejected', reason },
      { status: 'rejected', reason },
    ])
    expect(groups).toHaveLength(1)
    expect(state.now).toMatchObject({ state: 'read-only', reason: { code: 'store-read-only' } })
  })

  test('runs a task between two groups, and nothing beside it', async () => {
    const { writer, groups } = newWriter()
    const first = writer.apply(hire('a'))
    await turn()
    const task = Promise.withResolvers<void>()
    let isRunning = false
    const done = writer.between(() => {
      isRunning = true
      return task.promise
    })
    const second = writer.apply(hire('b'))
    await turn()
    expect(isRunning).toBe(false)
    groups[0]?.done.resolve()
    await first
    await turn()
    expect([isRunning, groups.length]).toEqual([true, 1])
    task.resolve()
    await done
    await turn()
    expect(groups).toHaveLength(2)
    groups[1]?.done.resolve()
    await second
  })

  test('is idle once everything that was sent is answered', async () => {
    const { writer, groups, model } = newWriter()
    const sent = writer.apply(hire('a'))
    const idle = writer.idle().then(() => model.seq)
    await turn()
    groups[0]?.done.resolve()
    await sent
    expect(await idle).toBe(1)
  })

  test('splits what is more than a group at most', async () => {
    const { writer, groups } = newWriter()
    const sent = Array.from({ length: 257 }, (_, place) => writer.apply(hire(`${place}`)))
    await turn()
    groups[0]?.done.resolve()
    await turn()
    groups[1]?.done.resolve()
    await Promise.all(sent)
    expect(groups.map(({ seqs }) => seqs.length)).toEqual([256, 1])
  })
})
