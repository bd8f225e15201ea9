import { describe, expect, test } from 'vitest'
import { issue } from '../../../../engine/index.ts'
import { createDraftStore, type DraftContent } from '../../../../admin/scheme-editor/draft/draft-store.ts'
import { createAutosave } from '../../../../admin/scheme-editor/saving/autosave.ts'
import type { SaveAnswer } from '../../../../admin/scheme-editor/saving/save-state.ts'

const start: DraftContent = { document: { name: 'a' }, parameters: {} }

interface Sent {
  readonly name: unknown
  readonly version: number
}

/** An autosave whose time and answers the test gives. */
function saving() {
  const draft = createDraftStore(start, () => 0)
  let nowMs = 0
  let due: { readonly atMs: number; readonly run: () => void } | undefined
  const clock = {
    later: (ms: number, run: () => void) => {
      const own = { atMs: nowMs + ms, run }
      due = own
      return () => {
        if (due === own) due = undefined
      }
    },
  }
  const sent: Sent[] = []
  let answerLast: (answer: SaveAnswer) => void = () => undefined
  const save = ({ document }: DraftContent, version: number) => {
    sent.push({ name: document.name, version })
    return new Promise<SaveAnswer>((resolve) => {
      answerLast = resolve
    })
  }
  const autosave = createAutosave({ draft, version: 1, save, clock })
  return {
    ...{ draft, autosave, sent },
    name: (value: string) => draft.edit([{ at: '/document/name', do: 'set', value }]),
    wait: (ms: number) => {
      nowMs += ms
      if (due === undefined || due.atMs > nowMs) return
      const { run } = due
      due = undefined
      run()
    },
    answer: async (answer: SaveAnswer) => {
      answerLast(answer)
      await Promise.resolve()
      await Promise.resolve()
    },
    kind: () => autosave.getState().kind,
  }
}

const conflict = { kind: 'conflict', version: 7, theirs: { document: { name: 'theirs' }, parameters: {} } } as const

describe('createAutosave()', () => {
  test('saves 1.5 seconds after the last change, not before', async () => {
    const { name, wait, sent, kind, answer } = saving()
    name('b')
    wait(1499)
    name('c')
    expect(kind()).toBe('unsaved')
    wait(1499)
    expect(sent).toEqual([])
    wait(1)
    expect(sent).toEqual([{ name: 'c', version: 1 }])
    expect(kind()).toBe('saving')
    await answer({ kind: 'saved', version: 2 })
    expect(kind()).toBe('saved')
  })

  test('saves at once when asked, and nothing where nothing changed', () => {
    const { name, autosave, sent } = saving()
    autosave.flush()
    expect(sent).toEqual([])
    name('b')
    autosave.flush()
    expect(sent).toHaveLength(1)
  })

  test('is saved again where all was undone', () => {
    const { name, draft, wait, sent, kind } = saving()
    name('b')
    draft.undo()
    expect(kind()).toBe('saved')
    wait(5000)
    expect(sent).toEqual([])
  })

  test('makes one call at a time and saves what changed meanwhile on the new version', async () => {
    const { name, wait, sent, kind, answer, autosave } = saving()
    name('b')
    wait(1500)
    name('c')
    wait(1500)
    autosave.flush()
    expect(sent).toHaveLength(1)
    await answer({ kind: 'saved', version: 2 })
    expect(kind()).toBe('unsaved')
    wait(1500)
    expect(sent.at(-1)).toEqual({ name: 'c', version: 2 })
    await answer({ kind: 'saved', version: 3 })
    expect(kind()).toBe('saved')
  })

  test('tries again ever more rarely while no answer comes, and at once when asked', async () => {
    const { name, wait, sent, kind, answer, autosave } = saving()
    name('b')
    wait(1500)
    await answer({ kind: 'offline' })
    expect(kind()).toBe('offline')
    wait(2000)
    expect(sent).toHaveLength(2)
    await answer({ kind: 'offline' })
    wait(2000)
    expect(sent).toHaveLength(2)
    wait(2000)
    expect(sent).toHaveLength(3)
    await answer({ kind: 'offline' })
    autosave.flush()
    expect(sent).toHaveLength(4)
    await answer({ kind: 'saved', version: 2 })
    expect(kind()).toBe('saved')
  })

  test('stays offline while somebody goes on writing, and saves all of it later', async () => {
    const { name, wait, sent, kind, answer } = saving()
    name('b')
    wait(1500)
    await answer({ kind: 'offline' })
    name('c')
    expect(kind()).toBe('offline')
    wait(4000)
    expect(sent.at(-1)).toEqual({ name: 'c', version: 1 })
  })

  test('waits for the next change after a refusal, whose sentences it keeps', async () => {
    const { name, wait, sent, autosave, answer } = saving()
    name('')
    wait(1500)
    const said = [{ path: '/document/name', message: 'too short' }]
    await answer({ kind: 'refused', message: 'wrong', said })
    expect(autosave.getState()).toEqual({ kind: 'refused', message: 'wrong', said })
    autosave.flush()
    wait(60_000)
    expect(sent).toHaveLength(1)
    name('b')
    wait(1500)
    expect(sent).toHaveLength(2)
  })

  test('sends again what was refused where somebody went away from it and came back', async () => {
    const { name, wait, sent, draft, kind, answer } = saving()
    name('b')
    wait(1500)
    await answer({ kind: 'refused', message: 'wrong', said: [] })
    draft.undo()
    expect(kind()).toBe('saved')
    draft.redo()
    wait(1500)
    expect(sent).toHaveLength(2)
  })

  test('waits in a conflict for a decision, then saves on the newer version', async () => {
    const { name, wait, sent, autosave, draft, answer } = saving()
    name('b')
    wait(1500)
    await answer(conflict)
    name('c')
    wait(60_000)
    autosave.flush()
    expect(sent).toHaveLength(1)
    expect(autosave.getState()).toEqual(conflict)
    autosave.settle(conflict.theirs, conflict.version)
    expect(sent.at(-1)).toEqual({ name: 'c', version: 7 })
    expect(draft.getSnapshot().document.name).toBe('c')
  })

  test('saves nothing where a conflict ends with all of theirs', async () => {
    const { name, wait, sent, autosave, answer, kind } = saving()
    name('b')
    wait(1500)
    await answer(conflict)
    name('theirs')
    autosave.settle(conflict.theirs, conflict.version)
    expect(kind()).toBe('saved')
    expect(sent).toHaveLength(1)
    expect(autosave.getSaved().version).toBe(7)
  })

  test('knows its own content again where only the answer was lost', async () => {
    const { name, wait, kind, answer, autosave } = saving()
    name('b')
    wait(1500)
    await answer({ kind: 'offline' })
    wait(2000)
    await answer({ kind: 'conflict', version: 2, theirs: { parameters: {}, document: { name: 'b' } } })
    expect(kind()).toBe('saved')
    expect(autosave.getSaved().version).toBe(2)
  })

  test('keeps the draft without a session, and saves it after signing in again', async () => {
    const { name, wait, sent, autosave, kind, answer } = saving()
    name('b')
    wait(1500)
    await answer({ kind: 'signed-out' })
    name('c')
    wait(60_000)
    autosave.flush()
    expect(kind()).toBe('signed-out')
    expect(sent).toHaveLength(1)
    autosave.resume()
    expect(sent.at(-1)).toEqual({ name: 'c', version: 1 })
  })

  test('saves nothing after it was stopped', async () => {
    const { name, wait, sent, autosave } = saving()
    name('b')
    autosave.stop()
    wait(60_000)
    autosave.flush()
    expect(sent).toEqual([])
  })

  describe('that heeds a judge', () => {
    test('holds back what is malformed, says why, and sends it as soon as it is right', async () => {
      const { name, wait, sent, autosave, judge, answer, kind } = judged()
      name('')
      wait(1500)
      expect(autosave.getState()).toEqual({ kind: 'held', problem })
      autosave.flush()
      expect(sent).toEqual([])
      name('b')
      expect(kind()).toBe('held')
      judge.tell()
      expect(sent).toEqual([{ name: 'b', version: 1 }])
      await answer({ kind: 'saved', version: 2 })
      expect(kind()).toBe('saved')
    })

    test('waits for the judge, and asks the server where he goes on saying nothing', () => {
      const { name, wait, sent, kind, judge } = judged()
      judge.isSilent = true
      name('b')
      wait(1500)
      expect(kind()).toBe('unsaved')
      expect(sent).toEqual([])
      judge.isSilent = false
      judge.tell()
      expect(sent).toHaveLength(1)
      const other = judged()
      other.judge.isSilent = true
      other.name('b')
      for (let times = 0; times < 4; times += 1) other.wait(1500)
      expect(other.sent).toEqual([])
      other.wait(1500)
      expect(other.sent).toHaveLength(1)
    })

    test('is saved where the malformed was undone, and keeps it unsent when the judge has gone', () => {
      const { name, wait, sent, draft, kind, dismiss, autosave } = judged()
      name('')
      wait(1500)
      draft.undo()
      expect(kind()).toBe('saved')
      draft.redo()
      wait(1500)
      dismiss()
      autosave.flush()
      expect(sent).toEqual([])
      expect(kind()).toBe('held')
    })
  })
})

const problem = issue('text-empty', 'error', '/document/name', {})

/** A judge to whom an empty name is malformed. */
function judged() {
  const all = saving()
  let listener = () => {}
  const judge = { isSilent: false, tell: () => listener() }
  const dismiss = all.autosave.heed({
    formOf: ({ document }) => {
      if (judge.isSilent) return 'unknown'
      return document.name === '' ? problem : undefined
    },
    subscribe: (next) => {
      listener = next
      return () => {}
    },
  })
  return { ...all, judge, dismiss }
}
