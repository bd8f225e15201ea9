import { describe, expect, test } from 'vitest'
import {
  compileScheme,
  evaluate,
  evaluateCompiled,
  issue,
  type RawGroup,
  type RawPerson,
  type RawScheme,
} from '../../../../engine/index.ts'
import type { LiveSummary } from '../../../../admin/scheme-editor/live/live-summary.ts'
import { FiguresRefused } from '../../../../admin/scheme-editor/live/read-figures.ts'
import type { PreviewSummary } from '../../../../server/preview/preview-summary.ts'
import { benchFacts, benchScheme } from '../../../bench/bench-scheme.ts'
import { draftOf, linesOf, liveTrial, load } from '../../../support/live-session.ts'
import { sameThread } from '../../../support/same-thread.ts'
import { bands, pay, scheme } from '../../../support/schemes.ts'

interface Compared {
  readonly draft: RawScheme
  readonly parameters?: Readonly<Record<string, number>>
  readonly against?: RawScheme
  readonly people: readonly RawPerson[]
  readonly groups?: readonly RawGroup[]
}

/** What the server's preview says of the same, as much of it as the live one has. */
async function serverSummary({ draft, parameters = {}, against, people, groups = [] }: Compared) {
  const start = {
    content: { document: draft, parameters },
    ...(against && { against: { document: against, parameters: {} } }),
    ...{ period: '2026-02', to: '2026-02-28', groups },
  }
  for await (const answer of sameThread().run('preview', start, { parts: [JSON.stringify(people)] })) {
    if (answer.kind === 'summary') return comparable(answer.summary)
    if (answer.kind === 'issues') throw new Error(JSON.stringify(answer.issues))
  }
  throw new Error('no summary')
}

function comparable(summary: PreviewSummary) {
  const { people, payout, components, shortfalls, limits, gains, losses, moves, bands: shares } = summary
  const { before: _, ...counts } = people
  const { changed: __, ...money } = payout
  const { currency, blanks, tables } = summary
  return {
    ...{ currency, blanks, tables, people: counts, payout: money, gains, losses, limits, bands: shares },
    ...(moves && { moves }),
    components: components.map(({ people: ___, ...component }) => component),
    shortfalls: {
      ...shortfalls,
      rows: shortfalls.rows.slice(0, 50),
    },
  }
}

async function liveSummary({ draft, parameters, against, people, groups = [] }: Compared): Promise<LiveSummary> {
  const compared = against && { against: { id: 'v1', document: against, parameters: {} } }
  const metrics = [draft, ...(against ? [against] : [])].flatMap((raw) => raw.metrics.map(({ id }) => id))
  const { send, said } = liveTrial({ people, head: { ...compared, groups, metrics } })
  await send(load)
  await send({ kind: 'evaluate', turn: 1, content: draftOf(draft, parameters), withRows: true })
  const last = said.at(-1)
  if (last?.kind !== 'evaluated') throw new Error(JSON.stringify(last))
  return last.summary
}

const posts = [{ id: 'rep', name: '业务员' }]
const bonus = (formula: string, more: { cap?: string; floor?: string } = {}) =>
  pay({ kind: 'formula', id: 'bonus', name: '绩效工资', formula, ...more })
const before = scheme({ pay: bonus('base * total / 100') })
const capped = scheme({
  bands: bands(['top', 95], ['good', 80], ['fair', undefined]),
  pay: pay(
    { kind: 'formula', id: 'bonus', name: '绩效工资', formula: 'base * total / 90', cap: '900', floor: '450' },
    { kind: 'formula', id: 'extra', name: '全勤', formula: '10' },
  ),
})
const people: readonly RawPerson[] = Array.from({ length: 600 }, (_, index) => ({
  id: `e${1000 + index}`,
  name: `名${index}`,
  post: index % 2 === 0 ? 'rep' : 'clerk',
  department: index < 300 ? 'east' : 'west',
  facts: {
    ...(index % 50 !== 7 && { sales: 30 + (index % 90) }),
    target: index % 97 === 3 ? 0 : 100,
    base: 1000 + index,
  },
}))
const shifted: RawScheme = {
  ...benchScheme,
  indicators: benchScheme.indicators.map((each, index) => ({
    ...each,
    ...(index < 2 && 'weight' in each && { weight: index === 0 ? 20 : 7 }),
  })),
}

const ranked = scheme({ pay: bonus('base * rank([sales])') })

describe('the live preview of a draft', () => {
  test.each<[string, Compared]>([
    ['that caps and adds a component', { draft: capped, against: before, people }],
    ['that drops a component and bands', { draft: before, against: capped, people }],
    ['that is compared with nothing', { draft: capped, people }],
    ['that is the version itself', { draft: before, against: before, people }],
    [
      'that leaves posts out',
      { draft: { ...before, posts, participants: { posts: ['rep'] } }, against: before, people },
    ],
    ['that takes posts in', { draft: before, against: { ...before, posts, participants: { posts: ['rep'] } }, people }],
    ['of the benchmark with another weight', { draft: shifted, against: benchScheme, people: benchFacts(1200).people }],
    ['with a blank that suggests a value', blank()],
    ['with a blank that is filled in', { ...blank(), parameters: { quota: 7 } }],
    ['that no longer asks for a metric', dropped()],
  ])('%s is what the server’s preview says', async (_, compared) => {
    const { notLoaded, despite, met: _met, ...live } = await liveSummary(compared)
    expect(live).toEqual(await serverSummary(compared))
    expect({ notLoaded, despite }).toEqual({ notLoaded: [], despite: [] })
  })

  test('is what the engine says of everybody', async () => {
    const { totals } =
      (await evaluate(compileScheme(capped).parts, { format: 1, period: '2026-02', people: [...people] })).outcome ??
      expect.fail()
    const live = await liveSummary({ draft: capped, against: before, people })
    const { payout, components, bands: shares, ...counts } = totals
    expect(live.payout.after).toBe(payout)
    expect(live.people).toEqual(counts)
    expect(Object.fromEntries(live.components.map(({ id, after }) => [id, after]))).toEqual(components)
    expect(Object.fromEntries(live.bands.map(({ id, after }) => [id, after]))).toEqual(shares)
  })

  test('names the metrics that nothing was looked up for', async () => {
    const { send, said } = liveTrial({ people, head: { metrics: ['sales', 'target'] } })
    await send(load)
    await send({ kind: 'evaluate', turn: 1, content: draftOf(before), withRows: false })
    expect(said.at(-1)).toMatchObject({ kind: 'evaluated', summary: { notLoaded: [{ id: 'base' }] } })
    expect(said.at(-1)).not.toHaveProperty('summary.tables')
  })
})

/** Pays by a blank that suggests 3. */
function blank(): Compared {
  const parameters = [{ id: 'quota', name: '定额', unit: 'number', suggested: 3 }] as const
  const draft = scheme({ parameters: [...parameters], pay: bonus('base * [quota]') })
  return { draft, against: before, people: people.slice(0, 70) }
}

/** Asks for fewer facts than the version in force. */
function dropped(): Compared {
  const draft = { ...before, metrics: before.metrics.filter(({ id }) => id !== 'base'), pay: bonus('total * 7') }
  return { draft, against: before, people: people.slice(0, 70) }
}

describe('a session of the live preview', () => {
  test('compares people as a whole where the draft does', async () => {
    const some = people.map((person, index) => ({ ...person, facts: { ...person.facts, sales: index } }))
    const { scheme: compiled, issues } = compileScheme(ranked)
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
    const facts = { format: 1, period: '2026-02', people: some } as const
    const { outcome } = evaluateCompiled(compiled ?? expect.fail(), { ...facts, people: [...some] })
    const live = await liveSummary({ draft: ranked, people: some })
    expect(live.payout.after).toBe(outcome?.totals.payout)
  })

  test('answers the newest of several changes, and gives the others up', async () => {
    const waiting: (() => void)[] = []
    let isHeld = false
    const giveWay = () => (isHeld ? new Promise<void>((resolve) => waiting.push(resolve)) : Promise.resolve())
    const { send, said } = liveTrial({ people, giveWay })
    await send(load)
    isHeld = true
    const older = send({ kind: 'evaluate', turn: 1, content: draftOf(before), withRows: false })
    const newer = send({ kind: 'evaluate', turn: 2, content: draftOf(capped), withRows: false })
    while (waiting.length > 0) {
      waiting.shift()?.()
      await Promise.resolve().then(() => undefined)
      await new Promise((resolve) => setImmediate(resolve))
    }
    await Promise.all([older, newer])
    expect(said.flatMap((each) => (each.kind === 'evaluated' ? each.turn : []))).toEqual([2])
  })

  test('says what is wrong with a draft in place of a summary', async () => {
    const { send, said } = liveTrial({ people })
    await send(load)
    await send({
      kind: 'evaluate',
      turn: 1,
      content: draftOf(scheme({ pay: bonus('base * nobody') })),
      withRows: false,
    })
    expect(said.at(-1)).toMatchObject({ kind: 'unfit', turn: 1, issues: [{ severity: 'error' }] })
  })

  test('goes on while weights do not sum to 100, and says so', async () => {
    const { send, said } = liveTrial({ people })
    await send(load)
    const moved = scheme({ indicators: scheme().indicators.map((each) => ({ ...each, weight: 95 })) })
    await send({ kind: 'evaluate', turn: 1, content: draftOf(moved), withRows: false })
    expect(said.at(-1)).toMatchObject({ kind: 'evaluated', summary: { despite: [{ code: 'weights-not-hundred' }] } })
  })

  test('evaluates nothing whose form is wrong', async () => {
    const wrong = [issue('wrong-form', 'error', '/indicators', { value: '1', allowed: '[…]' })]
    const { send, said } = liveTrial({ people, formIssues: () => wrong })
    await send(load)
    await send({ kind: 'evaluate', turn: 1, content: { document: { indicators: 1 }, parameters: {} }, withRows: false })
    expect(said.at(-1)).toEqual({ kind: 'unfit', turn: 1, issues: wrong })
  })

  test('says nothing of a draft before there are people', async () => {
    const { send, said } = liveTrial({ people })
    await send({ kind: 'evaluate', turn: 1, content: draftOf(before), withRows: false })
    expect(said).toEqual([])
  })

  test('tells how the loading goes on, and what was loaded', async () => {
    const { send, said } = liveTrial({ people: people.slice(0, 61), head: { outside: 2 } })
    await send(load)
    const progress = said.flatMap((each) => (each.kind === 'loading' ? each.done : []))
    expect(progress).toEqual([0, 60, 61, 61])
    expect(said.at(-1)).toEqual({
      ...{ kind: 'loaded', load: 1, isCompared: false },
      head: expect.objectContaining({ period: '2026-02', to: '2026-02-28', people: 61, outside: 2 }),
    })
  })

  test.each([
    ['the server refuses', () => refusing(403, '没有权限'), { status: 403, message: '没有权限' }],
    ['the last line did not come', () => cutOff(), { status: 0, message: '' }],
  ])('says so where %s', async (_, lines, refusal) => {
    const { send, said } = liveTrial({ people, lines })
    await send(load)
    expect(said.at(-1)).toEqual({ kind: 'refused', load: 1, ...refusal })
  })

  test('explains the figures of one person', async () => {
    const { send, said } = liveTrial({ people })
    await send(load)
    await send({ kind: 'explain', turn: 1, content: draftOf(capped), employee: 'e1001' })
    const last = said.at(-1)
    expect(last).toMatchObject({ kind: 'explained', employee: 'e1001', outcome: { id: 'e1001' } })
    const own = people.filter(({ id }) => id === 'e1001')
    const facts = { format: 1, period: '2026-02', people: own } as const
    const { outcome } = await evaluate(compileScheme(capped).parts, { ...facts, people: [...own] }, { trace: true })
    expect(last).toHaveProperty('outcome', outcome?.people[0])
  })
})

async function* refusing(status: number, message: string): AsyncGenerator<string> {
  yield* []
  throw new FiguresRefused(status, message)
}

async function* cutOff(): AsyncGenerator<string> {
  for await (const line of linesOf(people)) if (!line.includes('"end"')) yield line
}
