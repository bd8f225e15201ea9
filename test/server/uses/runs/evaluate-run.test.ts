import { beforeEach, describe, expect, test } from 'vitest'
import { results } from '../../../../server/collections/runs.ts'
import type { Change, Store } from '../../../../server/store/store.ts'
import type { Doing } from '../../../../server/uses/doing.ts'
import { evaluateRun } from '../../../../server/uses/runs/evaluate-run.ts'
import { resultsInOrder } from '../../../../server/uses/runs/frozen-figures.ts'
import { hasNewerFigures } from '../../../../server/uses/runs/newer-figures.ts'
import { openRun } from '../../../../server/uses/runs/open-run.ts'
import type { ResultFields } from '../../../../server/uses/runs/result-record.ts'
import { type RunRecord, runRecord } from '../../../../server/uses/runs/run-record.ts'
import { doingBy } from '../../../support/company.ts'
import { idle } from '../../../support/idle-work.ts'
import { interrupting } from '../../../support/interrupting.ts'
import { refusalOf } from '../../../support/refusal-of.ts'
import {
  correctFacts,
  evaluatedRun,
  factsOf,
  lockedRun,
  openedRun,
  personOfSales,
  publishAnother,
  runId,
  runStore,
  runWanted,
} from '../../../support/run-company.ts'

let store: Store
let hr: Doing
beforeEach(async () => {
  store = await runStore()
  hr = doingBy('hr', store)
})

async function resultsOf(run: RunRecord): Promise<readonly ResultFields[]> {
  return (await Array.fromAsync(resultsInOrder(run, store))).flat().map(({ fields }) => fields)
}

const payouts = async (run: RunRecord) =>
  Object.fromEntries((await resultsOf(run)).map(({ employee, payout }) => [employee, payout]))

async function stands(): Promise<RunRecord> {
  const record = await store.get('runs', runId, 'everything')
  return runRecord(record ?? { id: '', version: 0, fields: {} })
}

async function kept(): Promise<number> {
  return (await store.list(results.name, { scope: 'everything' })).total
}

describe('evaluating a run', () => {
  test('freezes the figures of everybody and keeps what comes out, with totals that agree', async () => {
    const run = await evaluatedRun(store)
    expect(run.fields).toMatchObject({ state: 'evaluated', attempt: 1, begun: 1, people: 3, payout: '2405.00' })
    expect(run.fields.evaluated?.control).toEqual({ people: 3, lines: 3, sum: '2405' })
    expect(await resultsOf(run)).toMatchObject([
      {
        employee: '007',
        place: 0,
        status: 'complete',
        payout: '900.00',
        total: '90.00',
        band: 'good',
        department: 'sales',
      },
      { employee: '009', place: 1, payout: '805.00', given: { facts: { sales: 80.5, target: 100, base: 1000 } } },
      { employee: '010', place: 2, payout: '700.00', band: 'fair', post: 'sales-rep' },
    ])
  })

  test('anew takes the figures as they are then, and nothing of the first attempt stays', async () => {
    const first = await evaluatedRun(store)
    await correctFacts(store, '010', { sales: 75 })
    const again = await evaluateRun(first, idle, hr)
    expect([again.fields.attempt, await kept()]).toEqual([2, 3])
    expect(await payouts(again)).toEqual({ '007': '900.00', '009': '805.00', '010': '750.00' })
  })

  test('says how each payout differs from that of the run that was locked before', async () => {
    await lockedRun(store)
    await store.apply({
      name: 'next-month',
      changes: [
        ...['007', '009'].map((id) => factsOf(id, { sales: 85.25 }, '2026-04')),
        personOfSales('011'),
        factsOf('011', { sales: 50 }, '2026-04'),
      ],
    })
    const april = { ...hr, today: '2026-04-20' }
    const opened = runRecord(await openRun({ ...runWanted, period: '2026-04' }, april))
    const run = await evaluateRun(opened, idle, april)
    expect((await resultsOf(run)).map(({ employee, payout, change }) => [employee, payout, change])).toEqual([
      ['007', '852.50', '-47.50'],
      ['009', '852.50', '47.50'],
      ['010', undefined, undefined],
      ['011', '500.00', undefined],
    ])
  })

  test('writes no more than 1,000 results in one command', async () => {
    const ids = Array.from({ length: 2100 }, (_, index) => `p${index}`)
    await store.apply({ name: 'join', changes: ids.map((id) => personOfSales(id)) })
    const sizes: number[] = []
    const counting = interrupting(store, 'write-results', (command) => {
      sizes.push(command.changes.length)
      return command
    })
    await evaluateRun(await openedRun(store), idle, doingBy('hr', counting))
    expect(sizes).toEqual([1000, 1000, 103])
    expect(await kept()).toBe(2103)
  })

  test('refuses results of which the store kept fewer than were computed', async () => {
    const losing = interrupting(store, 'write-results', (command) => ({
      ...command,
      changes: command.changes.slice(1),
    }))
    const opened = await openedRun(store)
    expect(await refusalOf(evaluateRun(opened, idle, doingBy('hr', losing)))).toMatchObject({
      code: 'run-totals-differ',
    })
    expect([(await stands()).fields.state, await kept()]).toEqual(['opened', 0])
  })

  test('refuses results that the store kept with another amount', async () => {
    const dearer = (change: Change): Change => {
      if (change.do !== 'create') return change
      const { outcome, ...fields } = change.fields
      return { ...change, fields: { ...fields, outcome: { ...Object(outcome), payout: '1000.00' } } }
    }
    const altering = interrupting(store, 'write-results', (command) => ({
      ...command,
      changes: command.changes.map(dearer),
    }))
    const opened = await openedRun(store)
    expect(await refusalOf(evaluateRun(opened, idle, doingBy('hr', altering)))).toMatchObject({
      code: 'run-totals-differ',
    })
  })
})

describe('a run whose scheme or figures change meanwhile', () => {
  test('fault 19: keeps its version when another is published after it was opened', async () => {
    const opened = await openedRun(store)
    const components = [{ kind: 'formula', id: 'bonus', name: '绩效工资', formula: 'base * 0.9' } as const]
    await publishAnother(store, { name: '新方案', pay: { components } })
    const run = await evaluateRun(opened, idle, hr)
    expect(run.fields).toMatchObject({ versionId: 'sales-monthly:1', name: '业务部月度方案' })
    expect(await payouts(run)).toEqual({ '007': '900.00', '009': '805.00', '010': '700.00' })
    const { fields } = await openRun({ ...runWanted, period: '2026-04' }, { ...hr, today: '2026-04-20' })
    expect(fields.versionId).toBe('sales-monthly:2')
  })

  test('fault 20: keeps the figures that were frozen when somebody corrects them during the evaluation, and says so', async () => {
    const meanwhile = interrupting(store, 'write-results', async (command) => {
      await correctFacts(store, '007', { sales: 99 })
      return command
    })
    const run = await evaluateRun(await openedRun(store), idle, doingBy('hr', meanwhile))
    expect(await payouts(run)).toMatchObject({ '007': '900.00' })
    expect(await hasNewerFigures(run, hr)).toBe(true)
  })

  test('fault 20: says so of figures that were corrected afterwards, until they are as they were', async () => {
    const run = await evaluatedRun(store)
    expect(await hasNewerFigures(run, hr)).toBe(false)
    await correctFacts(store, '009', { sales: 81 })
    expect(await hasNewerFigures(run, hr)).toBe(true)
    expect(await payouts(run)).toMatchObject({ '009': '805.00' })
    await correctFacts(store, '009', { sales: 80.5 })
    expect(await hasNewerFigures(run, hr)).toBe(false)
  })

  test('says nothing of one that was not evaluated', async () => {
    expect(await hasNewerFigures(await openedRun(store), hr)).toBe(false)
  })
})

describe('evaluations that come to no end', () => {
  const failing = (at: number) =>
    interrupting(store, 'write-results', (command, count) => {
      if (count >= at) throw new Error('power cut')
      return command
    })

  test('leave the run as it was, and nothing that counts', async () => {
    const first = await evaluatedRun(store)
    await expect(evaluateRun(first, idle, doingBy('hr', failing(1)))).rejects.toThrow('power cut')
    const run = await stands()
    expect(run.fields).toMatchObject({ state: 'evaluated', attempt: 1, begun: 2, payout: '2405.00' })
    expect(await payouts(run)).toEqual({ '007': '900.00', '009': '805.00', '010': '700.00' })
    expect((await evaluateRun(run, idle, hr)).fields).toMatchObject({ attempt: 3, begun: 3 })
    expect(await kept()).toBe(3)
  })

  test('leave results of nobody’s, where the process ends, that the next evaluation removes', async () => {
    const ids = Array.from({ length: 1500 }, (_, index) => `p${index}`)
    await store.apply({ name: 'join', changes: ids.map((id) => personOfSales(id)) })
    const dead = failing(2)
    const ending: Store = {
      ...dead,
      apply: (command) => (command.name === 'remove-results' ? Promise.reject(new Error('dead')) : dead.apply(command)),
    }
    await expect(evaluateRun(await openedRun(store), idle, doingBy('hr', ending))).rejects.toThrow('power cut')
    const run = await stands()
    expect([run.fields.attempt, await kept(), await resultsOf(run)]).toEqual([0, 1000, []])
    const after = await evaluateRun(run, idle, hr)
    expect([after.fields.people, await kept()]).toEqual([1503, 1503])
  })

  test('are cancelled without a trace', async () => {
    const controller = new AbortController()
    const cancelling = interrupting(store, 'write-results', (command) => {
      controller.abort(new Error('cancelled'))
      return command
    })
    const work = { ...idle, signal: controller.signal }
    await expect(evaluateRun(await openedRun(store), work, doingBy('hr', cancelling))).rejects.toThrow('cancelled')
    expect([(await stands()).fields.state, await kept()]).toEqual(['opened', 0])
  })

  test('fault 21: of two at once, in two processes, one counts and the other finds the run moved on', async () => {
    const opened = await openedRun(store)
    const both = await Promise.allSettled([
      evaluateRun(opened, idle, hr),
      evaluateRun(opened, idle, doingBy('ops', store)),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'run-moved-on' } })
    expect([(await payouts(await stands()))['007'], await kept()]).toEqual(['900.00', 3])
  })

  test('fault 21: one that began later wins over one that is still at it', async () => {
    const opened = await openedRun(store)
    let later: RunRecord | undefined
    const overtaken = interrupting(store, 'write-results', async (command) => {
      later = await evaluateRun(await stands(), idle, doingBy('ops', store))
      return command
    })
    expect(await refusalOf(evaluateRun(opened, idle, doingBy('hr', overtaken)))).toMatchObject({ code: 'run-moved-on' })
    expect([later?.fields.attempt, (await stands()).fields.evaluated?.by, await kept()]).toEqual([2, 'ops', 3])
  })
})
