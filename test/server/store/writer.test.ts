import { describe, expect, test } from 'vitest'
import type { Effects } from '../../../server/store/effects.ts'
import { Model } from '../../../server/store/model.ts'
import type { Change, Command } from '../../../server/store/store.ts'
import { StoreError } from '../../../server/store/store-error.ts'
import { StoreState } from '../../../server/store/store-state.ts'
import { Writer } from '../../../server/store/writer.ts'
import { collections, hire } from './lowdb/hiring.ts'

interface Group {
  readonly seqs: readonly number[]
  readonly done: PromiseWithResolvers<void>
}

/** A writer whose groups become durable when they are told to. */
function newWriter() {
  const groups: Group[] = []
  const model = new Model(collections)
  const state = new StoreState()
  const persist = (commands: readonly Effects[]) => {
    const done = Promise.withResolvers<void>()
    groups.push({ seqs: commands.map(({ seq }) => seq), done })
    return done.promise
  }
  const writer = new Writer({ model, state, persist, clock: () => new Date('2026-03-01T00:00:00Z') })
  /** Resolves with the group of that place, which is on its way. */
  const group = async (place: number): Promise<Group> => {
    for (;;) {
      const found = groups[place]
      if (found !== undefined) return found
      await turn()
    }
  }
  return { writer, model, state, groups, group }
}

/** Lets everything run that waits for nothing else. */
const turn = () => new Promise((resolve) => setImmediate(resolve))

/** One change. */
const hireAlone = (id: string): Command => ({
  name: 'hire',
  changes: [{ do: 'create', in: 'employees', id: `new ${id}`, fields: {} }],
})

describe('a writer', () => {
  test('writes together what is sent in one turn, and gathers the next meanwhile', async () => {
    const { writer, groups, group } = newWriter()
    const first = [writer.apply(hire('a')), writer.apply(hire('b'))]
    await group(0)
    const second = [writer.apply(hire('c')), writer.apply(hire('d')), writer.apply(hire('e'))]
    await group(0)
    expect(groups.map(({ seqs }) => seqs)).toEqual([[1, 2]])
    ;(await group(0)).done.resolve()
    await Promise.all(first)
    await group(1)
    expect(groups.map(({ seqs }) => seqs)).toEqual([
      [1, 2],
      [3, 4, 5],
    ])
    ;(await group(1)).done.resolve()
    expect((await Promise.all(second)).map(({ seq }) => seq)).toEqual([3, 4, 5])
  })

  test('changes memory and answers only once a group is durable', async () => {
    const { writer, model, group } = newWriter()
    let isAnswered = false
    const sent = writer.apply(hire('a')).then(() => {
      isAnswered = true
    })
    await turn()
    expect([model.seq, isAnswered]).toEqual([0, false])
    ;(await group(0)).done.resolve()
    await sent
    expect(model.seq).toBe(1)
  })

  test('refuses alone what is wrong in a group', async () => {
    const { writer, groups, group } = newWriter()
    const again = { ...hire('a'), key: 'other' }
    const sent = Promise.allSettled([writer.apply(hire('a')), writer.apply(again), writer.apply(hire('b'))])
    await group(0)
    expect(groups.map(({ seqs }) => seqs)).toEqual([[1, 2]])
    ;(await group(0)).done.resolve()
    expect((await sent).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  test('answers a key of the same group only once its first is durable, and with its refusal where it is not', async () => {
    const { writer, group } = newWriter()
    const sent = Promise.allSettled([writer.apply(hire('a')), writer.apply(hire('a'))])
    await turn()
    const full = new StoreError('store-full', { reason: 'ENOSPC' })
    ;(await group(0)).done.reject(full)
    expect(await sent).toEqual([
      { status: 'rejected', reason: full },
      { status: 'rejected', reason: full },
    ])
    const again = [writer.apply(hire('a')), writer.apply(hire('a'))]
    await turn()
    ;(await group(1)).done.resolve()
    expect((await Promise.all(again)).map(({ seq, isRepeated }) => [seq, isRepeated])).toEqual([
      [1, false],
      [1, true],
    ])
  })

  test('refuses for what another of the group does only once that is durable, and for its failure where it is not', async () => {
    const { writer, group } = newWriter()
    const sendThree = () => {
      const answers: string[] = []
      const send = async (command: Command) => {
        const applied = writer.apply(command)
        answers.push(await applied.then(({ seq }) => `${seq}`).catch((error: StoreError) => error.code))
      }
      const missing: Command = {
        name: 'x',
        changes: [{ do: 'remove', in: 'employees', id: 'nobody', version: 1 }],
      }
      const done = Promise.all([missing, hireAlone('a'), hireAlone('a')].map(send))
      return { answers, done }
    }
    const failing = sendThree()
    const first = await group(0)
    expect(failing.answers).toEqual(['record-missing'])
    first.done.reject(new StoreError('store-full', { reason: 'ENOSPC' }))
    await failing.done
    expect(failing.answers).toEqual(['record-missing', 'store-full', 'store-full'])
    const again = sendThree()
    const second = await group(1)
    expect(again.answers).toEqual(['record-missing'])
    second.done.resolve()
    await again.done
    expect(again.answers).toEqual(['record-missing', '1', 'record-exists'])
  })

  test('is full until a command fits again', async () => {
    const { writer, state, group } = newWriter()
    const refused = expect(writer.apply(hire('a'))).rejects.toMatchObject({ code: 'store-full' })
    await turn()
    ;(await group(0)).done.reject(new StoreError('store-full', { reason: 'ENOSPC' }))
    await refused
    expect(state.now).toEqual({ state: 'full' })
    const sent = writer.apply(hire('a'))
    await turn()
    ;(await group(1)).done.resolve()
    await sent
    expect(state.now).toEqual({ state: 'ready' })
  })

  test('writes nothing more after any other error, not even what waits', async () => {
    const { writer, state, groups, group } = newWriter()
    const first = writer.apply(hire('a'))
    await turn()
    const second = writer.apply(hire('b'))
    const refused = Promise.allSettled([first, second])
    const reason = new StoreError('store-read-only', { reason: 'EIO' })
    ;(await group(0)).done.reject(reason)
    expect(await refused).toEqual([
      { status: 'rejected', reason },
      { status: 'rejected', reason },
    ])
    expect(groups).toHaveLength(1)
    expect(state.now).toMatchObject({ state: 'read-only', reason: { code: 'store-read-only' } })
  })

  test('runs a task between two groups, and nothing beside it', async () => {
    const { writer, groups, group } = newWriter()
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
    ;(await group(0)).done.resolve()
    await first
    await turn()
    expect([isRunning, groups.length]).toEqual([true, 1])
    task.resolve()
    await done
    await turn()
    expect(groups).toHaveLength(2)
    ;(await group(1)).done.resolve()
    await second
  })

  test('is idle once everything that was sent is answered', async () => {
    const { writer, model, group } = newWriter()
    const sent = writer.apply(hire('a'))
    const idle = writer.idle().then(() => model.seq)
    await turn()
    ;(await group(0)).done.resolve()
    await sent
    expect(await idle).toBe(1)
  })

  test('splits what is more than a group at most', async () => {
    const { writer, groups, group } = newWriter()
    const sent = Array.from({ length: 257 }, (_, place) => writer.apply(hire(`${place}`)))
    for (const place of [0, 1]) (await group(place)).done.resolve()
    await Promise.all(sent)
    expect(groups.map(({ seqs }) => seqs.length)).toEqual([256, 1])
  })

  test.each([
    [1_998, [3]],
    [1_999, [2, 1]],
    [2_000, [1, 1, 1]],
  ])(
    'writes a command with %i changes together with others only where they are few changes in all',
    async (count, sizes) => {
      const { writer, groups, group } = newWriter()
      const changes = Array.from({ length: count }, (_, place): Change => {
        return { do: 'expect', in: 'employees', id: `${place}` }
      })
      const sent = [hireAlone('a'), { name: 'expect', changes }, hireAlone('b')].map((command) => writer.apply(command))
      for (const place of sizes.keys()) (await group(place)).done.resolve()
      expect((await Promise.all(sent)).map(({ seq }) => seq)).toEqual([1, 2, 3])
      expect(groups.map(({ seqs }) => seqs.length)).toEqual(sizes)
    },
  )
})
