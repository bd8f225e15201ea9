import { beforeEach, describe, expect, test } from 'vitest'
import { issue } from '../../../../engine/index.ts'
import { createDraftStore, type DraftStore } from '../../../../admin/scheme-editor/draft/draft-store.ts'
import type { FromWorker, ToWorker } from '../../../../admin/scheme-editor/live/live-messages.ts'
import { createLiveStore, type LiveStore } from '../../../../admin/scheme-editor/live/live-store.ts'
import type { LiveSummary } from '../../../../admin/scheme-editor/live/live-summary.ts'

const head = { period: '2026-02', to: '2026-02-28', people: 3, outside: 0 }
const nobody = { people: 0, complete: 0, incomplete: 0, invalid: 0, notIncluded: 0 }
const summary: LiveSummary = {
  ...{ currency: 'CNY', people: nobody, payout: { after: '1.00' }, components: [], bands: [], gains: [], losses: [] },
  ...{ limits: [], shortfalls: { people: 0, reasons: [], rows: [] }, blanks: [], despite: [], notLoaded: [] },
}

let draft: DraftStore
let store: LiveStore
let sent: ToWorker[]
let frames: (() => void)[]

beforeEach(() => {
  draft = createDraftStore({ document: { weight: 0 }, parameters: {} })
  sent = []
  frames = []
  store = createLiveStore({
    draft,
    send: (message) => sent.push(message),
    nextFrame: (callback) => frames.push(callback),
  })
})

/** Lets the next picture be drawn. */
function draw(): void {
  for (const callback of frames.splice(0)) callback()
}

const weigh = (weight: number) => draft.edit([{ at: '/document/weight', do: 'set', value: weight }])
const evaluated = (turn: number, tookMs = 40): FromWorker => ({ kind: 'evaluated', turn, load: 1, summary, tookMs })
const weights = () =>
  sent.flatMap((message) => (message.kind === 'evaluate' ? Object(message.content.document).weight : []))

function loadPeople(): void {
  store.load('/figures', 'en')
  store.receive({ kind: 'loaded', load: 1, head, isCompared: false })
  draw()
}

describe('the live preview of a draft', () => {
  test('asks for nothing before people are there', () => {
    weigh(1)
    draw()
    expect(sent).toEqual([])
    expect(store.getSnapshot().stage).toBe('nothing')
  })

  test('asks once people are there, and shows what comes', () => {
    loadPeople()
    expect(weights()).toEqual([0])
    expect(store.getSnapshot()).toMatchObject({ stage: 'ready', isBehind: true, summary: undefined })
    store.receive(evaluated(1))
    expect(store.getSnapshot()).toMatchObject({ isBehind: false, summary, tookMs: 40 })
  })

  test('asks once for all changes between two pictures', () => {
    loadPeople()
    store.receive(evaluated(1))
    draw()
    for (const weight of [1, 2, 3]) weigh(weight)
    draw()
    expect(weights()).toEqual([0, 3])
  })

  test('waits for a short evaluation, and then asks for the newest draft', () => {
    loadPeople()
    store.receive(evaluated(1, 250))
    weigh(1)
    draw()
    weigh(2)
    draw()
    expect(weights()).toEqual([0, 1])
    store.receive(evaluated(2))
    draw()
    expect(weights()).toEqual([0, 1, 2])
  })

  test('does not wait for a long one', () => {
    loadPeople()
    store.receive(evaluated(1, 251))
    weigh(1)
    draw()
    weigh(2)
    draw()
    expect(weights()).toEqual([0, 1, 2])
    store.receive(evaluated(3, 300))
    expect(store.getSnapshot().isBehind).toBe(false)
    store.receive({ ...evaluated(2), tookMs: 1 } as FromWorker)
    expect(store.getSnapshot().tookMs).toBe(300)
  })

  test('asks for nothing where only the cases have changed', () => {
    loadPeople()
    store.receive(evaluated(1))
    draft.edit([{ at: '/cases', do: 'set', value: { format: 1 } }])
    draw()
    expect(weights()).toEqual([0])
  })

  test('keeps the last figures while the draft has errors', () => {
    loadPeople()
    store.receive(evaluated(1))
    weigh(1)
    draw()
    const issues = [issue('wrong-form', 'error', '/weight', { value: '1', allowed: '…' })]
    store.receive({ kind: 'unfit', turn: 2, issues })
    expect(store.getSnapshot()).toMatchObject({ summary, issues, isBehind: false })
    weigh(2)
    draw()
    store.receive(evaluated(3))
    expect(store.getSnapshot().issues).toEqual([])
  })

  test('forgets people that others have taken the place of', () => {
    loadPeople()
    store.receive(evaluated(1))
    store.load('/others', 'en')
    expect(store.getSnapshot()).toMatchObject({ stage: 'loading', head: undefined, summary: undefined })
    store.receive({ kind: 'loading', load: 1, done: 1, all: 2 })
    expect(store.getSnapshot().progress).toEqual({ done: 0, all: 0 })
    store.receive({ kind: 'loading', load: 2, done: 1, all: 2 })
    store.receive({ kind: 'loaded', load: 2, head, isCompared: false })
    draw()
    expect(weights()).toEqual([0, 0])
  })

  test('says why there are no people', () => {
    store.load('/figures', 'en')
    store.receive({ kind: 'refused', load: 1, status: 403, message: '没有权限' })
    expect(store.getSnapshot()).toMatchObject({ stage: 'refused', refusal: { status: 403, message: '没有权限' } })
  })

  test('follows the calculation of somebody who is looked at', () => {
    loadPeople()
    store.receive(evaluated(1))
    store.look('007')
    expect(sent.at(-1)).toMatchObject({ kind: 'explain', employee: '007' })
    store.receive({ kind: 'explained', turn: 1, employee: '008', outcome: undefined })
    expect(store.getSnapshot().sheet).toEqual({ employee: '007', outcome: undefined })
    store.receive({ kind: 'explained', turn: 1, employee: '007', outcome: { id: '007', status: 'complete' } })
    expect(store.getSnapshot().sheet?.outcome).toEqual({ id: '007', status: 'complete' })
    weigh(1)
    draw()
    expect(sent.at(-1)).toMatchObject({ kind: 'explain', employee: '007', content: { document: { weight: 1 } } })
    store.look(undefined)
    expect(store.getSnapshot().sheet).toBeUndefined()
  })

  test('asks anew where rows are to be counted', () => {
    loadPeople()
    store.receive(evaluated(1))
    store.countRows()
    draw()
    expect(sent.at(-1)).toMatchObject({ kind: 'evaluate', withRows: true })
  })

  test('says nothing any more once it is closed', () => {
    loadPeople()
    store.close()
    weigh(1)
    draw()
    store.receive(evaluated(1))
    expect(weights()).toEqual([0])
    expect(store.getSnapshot().summary).toBeUndefined()
  })
})
