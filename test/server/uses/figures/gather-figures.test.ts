import { beforeEach, describe, expect, test } from 'vitest'
import {
  compileScheme,
  evaluateCompiled,
  type RawGroup,
  type RawPerson,
  type RawScheme,
} from '../../../../engine/index.ts'
import { type FiguresAsked, gatherFigures } from '../../../../server/uses/figures/gather-figures.ts'
import { type FiguresStore, figuresStore } from '../../../support/figures-store.ts'
import { bands, given, indicator, pay, scheme } from '../../../support/schemes.ts'

let all: FiguresStore
beforeEach(async () => {
  all = await figuresStore()
})

interface Gathered {
  readonly people: readonly RawPerson[]
  readonly groups: readonly RawGroup[]
  readonly outside: number
  readonly fingerprint: string
}

const id = 'sales-monthly'

async function gather(more: Partial<FiguresAsked> = {}): Promise<Gathered> {
  const asked = {
    scheme: id,
    department: 'sales',
    documents: [scheme()],
    period: '2026-02',
    reach: 'everything',
  } as const
  const gathered = await gatherFigures({ ...asked, ...more }, all.store)
  const people: RawPerson[] = []
  for await (const portion of gathered.portions) {
    expect(JSON.parse(portion.text)).toEqual(portion.people)
    people.push(...portion.people)
  }
  expect(gathered.people).toBe(people.length)
  return { people, groups: gathered.groups, outside: gathered.outside, fingerprint: gathered.fingerprint() }
}

const idsOf = ({ people }: Gathered) => people.map((person) => person.id)

describe('the cohort of a scheme', () => {
  test.each([
    ['the last day before', '2026-01-31', false],
    ['the first day', '2026-02-01', true],
    ['a day within', '2026-02-10', true],
  ])('whoever left on %s is in: %s %s', async (_, left, isIn) => {
    await all.people({ id: '1', left })
    expect(idsOf(await gather())).toEqual(isIn ? ['1'] : [])
  })

  test.each([
    ['the day before the last', '2026-02-27', true],
    ['the last day', '2026-02-28', true],
    ['the day after', '2026-03-01', false],
  ])('whoever was hired on %s is in: %s %s', async (_, hired, isIn) => {
    await all.people({ id: '1', hired })
    expect(idsOf(await gather())).toEqual(isIn ? ['1'] : [])
  })

  test('are the people of the department and of those below it, as it was at the end of the period', async () => {
    await all.people(
      { id: 'below', departments: { '2024-01-01': 'sales-east' } },
      { id: 'elsewhere', departments: { '2024-01-01': 'operations' } },
      { id: 'came', departments: { '2024-01-01': 'operations', '2026-02-28': 'sales' } },
      { id: 'comes', departments: { '2024-01-01': 'operations', '2026-03-01': 'sales' } },
      { id: 'goes', departments: { '2024-01-01': 'sales', '2026-03-01': 'operations' } },
    )
    const gathered = await gather()
    expect(idsOf(gathered)).toEqual(['below', 'came', 'goes'])
    expect(gathered.people.map(({ department }) => department)).toEqual(['sales-east', 'sales', 'sales'])
  })

  test('takes in the departments that the scheme names', async () => {
    await all.people({ id: '1' }, { id: '2', departments: { '2024-01-01': 'operations' } })
    const named = scheme({ participants: { departments: ['operations'] } })
    expect(idsOf(await gather({ documents: [named] }))).toEqual(['1', '2'])
  })

  test('is narrowed by a group, departments meaning those below them too', async () => {
    await all.people(
      { id: '1' },
      { id: '2', departments: { '2024-01-01': 'sales-east' } },
      { id: '3', departments: { '2024-01-01': 'sales-east' }, post: 'clerk' },
    )
    expect(idsOf(await gather({ group: { departments: ['sales-east'] } }))).toEqual(['2', '3'])
    expect(idsOf(await gather({ group: { departments: ['company'], posts: ['clerk'] } }))).toEqual(['3'])
    expect(idsOf(await gather({ group: { employees: ['1', '3', 'nobody'] } }))).toEqual(['1', '3'])
  })

  test('says how many people are beyond the reach, by the department at the end of the period', async () => {
    await all.people(
      { id: '1' },
      { id: '2', departments: { '2024-01-01': 'sales-east' } },
      { id: '3', departments: { '2024-01-01': 'sales-east', '2026-03-01': 'sales' } },
    )
    const gathered = await gather({ reach: { field: 'department', in: ['sales'] } })
    expect([idsOf(gathered), gathered.outside]).toEqual([['1'], 2])
  })
})

describe('what is gathered of somebody', () => {
  test('are the facts and ratings that the scheme asks for, and no others', async () => {
    const rated = indicator('attitude', {
      weight: 50,
      scoring: {
        kind: 'ratings',
        raters: [{ rater: 'boss', weight: 100 }],
        min: 0,
        max: 100,
        whenRaterMissing: 'block',
      },
    })
    const document = scheme({
      raters: [{ id: 'boss', name: 'boss' }],
      indicators: [indicator('sales-result', { weight: 50 }), rated],
    })
    await all.people({ id: '007', team: 'north' })
    await all.facts('2026-02', '007', { sales: 90, target: 100, 'other-scheme': 5, base: '1000.50' })
    await all.facts('2026-01', '007', { sales: 1 })
    for (const given of [
      { scheme: id, indicator: 'attitude', rater: 'boss', by: 'b', rating: 80 },
      { scheme: id, indicator: 'attitude', rater: 'peer', by: 'b', rating: 70 },
      { scheme: id, indicator: 'gone', rater: 'boss', by: 'b', rating: 70 },
      { scheme: 'other', indicator: 'attitude', rater: 'boss', by: 'b', rating: 60 },
    ]) {
      await all.rating('2026-02', '007', given)
    }
    expect((await gather({ documents: [document] })).people).toEqual([
      {
        ...{ id: '007', name: '名007', post: 'sales-rep', department: 'sales', team: 'north', hired: '2024-01-01' },
        facts: { sales: 90, target: 100, base: '1000.50' },
        ratings: [{ indicator: 'attitude', rater: 'boss', by: 'b', rating: 80 }],
      },
    ])
  })

  test('comes in portions of at most 500 people, in the order of their ids', async () => {
    await all.people(...Array.from({ length: 501 }, (_, index) => ({ id: `e${1000 + index}` })))
    const { portions } = await gatherFigures(
      { scheme: id, department: 'sales', documents: [scheme()], period: '2026-02', reach: 'everything' },
      all.store,
    )
    const sizes = []
    for await (const { people } of portions) sizes.push([people.length, people[0]?.id])
    expect(sizes).toEqual([
      [500, 'e1000'],
      [1, 'e1500'],
    ])
  })

  test('are the facts of groups that the people belong to', async () => {
    const document = scheme({
      metrics: [
        ...scheme().metrics,
        { kind: 'given', id: 'team-pool', name: '团队奖金池', unit: 'money', scope: 'team' },
        { kind: 'given', id: 'profit', name: '利润', unit: 'money', scope: 'company' },
      ],
    })
    await all.people({ id: '1', team: 'north' })
    await all.facts('2026-02', 'team:north', { 'team-pool': 100, sales: 5 })
    await all.facts('2026-02', 'team:south', { 'team-pool': 200 })
    await all.facts('2026-02', 'company:company', { profit: 7 })
    expect((await gather({ documents: [document] })).groups).toEqual([
      { kind: 'team', id: 'north', facts: { 'team-pool': 100 } },
      { kind: 'company', id: 'company', facts: { profit: 7 } },
    ])
  })
})

describe('facts of smaller periods', () => {
  const quarterly: RawScheme = scheme({ cycle: 'quarter' })

  test('are taken where the larger one has none and they are added up', async () => {
    await all.people({ id: '1' })
    await all.facts('2026-Q1', '1', { target: 300 })
    await all.facts('2026-01', '1', { sales: 30, target: 90 })
    await all.facts('2026-02', '1', { sales: 40, base: 5 })
    const { people } = await gather({ documents: [quarterly], period: '2026-Q1' })
    expect(people[0]).toMatchObject({
      facts: { target: 300 },
      parts: [
        { period: '2026-01', facts: { sales: 30 } },
        { period: '2026-02', facts: { sales: 40, base: 5 } },
      ],
    })
  })

  test('are taken whole, with their ratings, where indicators are scored in them', async () => {
    const rated = indicator('attitude', {
      ...{ cycle: 'month', weight: 50 },
      scoring: {
        kind: 'ratings',
        raters: [{ rater: 'boss', weight: 100 }],
        min: 0,
        max: 100,
        whenRaterMissing: 'block',
      },
    })
    const document = scheme({
      ...{ cycle: 'quarter', raters: [{ id: 'boss', name: 'boss' }] },
      indicators: [indicator('sales-result', { weight: 50 }), rated],
    })
    await all.people({ id: '1' })
    await all.facts('2026-Q1', '1', { target: 300, sales: 1, base: 1 })
    await all.facts('2026-01', '1', { sales: 30 })
    await all.rating('2026-01', '1', { scheme: id, indicator: 'attitude', rater: 'boss', by: 'b', rating: 80 })
    const { people } = await gather({ documents: [document], period: '2026-Q1' })
    expect(people[0]?.parts).toEqual([
      {
        ...{ period: '2026-01', facts: { sales: 30 } },
        ratings: [{ indicator: 'attitude', rater: 'boss', by: 'b', rating: 80 }],
      },
    ])
  })

  test('stand in the record of the larger one as well', async () => {
    await all.people({ id: '1' })
    await all.facts('2026-Q1', '1', { target: 3, base: 1 }, { parts: [{ period: '2026-03', facts: { sales: 9 } }] })
    const { people } = await gather({ documents: [quarterly], period: '2026-Q1' })
    expect(people[0]?.parts).toEqual([{ period: '2026-03', facts: { sales: 9 } }])
  })
})

describe('the history of somebody', () => {
  const deduction = pay(
    { kind: 'formula', id: 'bonus', name: '绩效工资', formula: 'base * total / 100' },
    {
      kind: 'deduction',
      id: 'fine',
      name: '罚款',
      amount: '100',
      legalLimit: { percent: 20, wage: 'base', minimumWage: 2000 },
    },
  )
  const counting = scheme({
    metrics: [
      ...scheme().metrics,
      { kind: 'history', id: 'in-a-row', name: '连续', measure: 'in-a-row', of: { bands: ['fair'] } },
    ],
    pay: deduction,
  })

  const lock = (period: string, more: object = {}) =>
    all.put('runs', `${period}:${id}`, { period, scheme: id, state: 'locked', attempt: 1, settled: [], ...more })
  const result = (period: string, employee: string, outcome: object, attempt = 1) =>
    all.put('results', `${period}-${employee}-${attempt}`, {
      ...{ run: `${period}:${id}`, attempt, runAttempt: `${period}:${id}#${attempt}`, period, scheme: id, employee },
      ...{
        given: { id: employee, team: 'south', facts: { sales: 1 } },
        outcome: { id: employee, status: 'complete', ...outcome },
      },
    })

  test('are its locked results of the scheme, with what they carry over', async () => {
    await all.people({ id: '1' }, { id: '2' })
    await lock('2025-12')
    await lock('2026-01')
    await result('2025-12', '1', { total: '70.00', band: 'fair', carried: { fine: '50' } })
    const penalties = [{ id: 'late', times: 2, money: '10.00', effects: [{ kind: 'demerit', level: 'minor' }] }]
    await result('2026-01', '1', {
      total: '85.00',
      band: 'good',
      penalties,
      carried: { fine: '30' },
      pay: { bonus: '1.00' },
    })
    await result('2026-01', '1', { total: '1.00', carried: { fine: '9' } }, 2)
    const { people } = await gather({ documents: [counting] })
    expect(people[0]?.carried).toEqual({ fine: '30' })
    expect(people[0]?.history).toEqual([
      {
        ...{ period: '2026-01', total: '85.00', band: 'good', penalties: { late: 2 }, pay: { bonus: '1.00' } },
        demerits: { minor: 2, major: 0 },
      },
      { period: '2025-12', total: '70.00', band: 'fair', demerits: { minor: 0, major: 0 } },
    ])
    expect(people[1]?.history).toEqual([{ period: '2026-01' }, { period: '2025-12' }])
  })

  test('keeps the balance of whoever was not in the latest run, and nothing of runs that are not locked', async () => {
    await all.people({ id: '1' })
    await lock('2025-12')
    await lock('2026-01')
    await lock('2026-02')
    await all.put('runs', '2025-11:sales-monthly', { period: '2025-11', scheme: id, state: 'evaluated', attempt: 1 })
    await result('2025-11', '1', { carried: { fine: '1' } })
    await result('2025-12', '1', { carried: { fine: '50' } })
    await result('2026-01', '1', { status: 'not-included' })
    await result('2026-02', '1', { carried: { fine: '7' } })
    expect((await gather({ documents: [counting] })).people[0]?.carried).toEqual({ fine: '50' })
  })

  test('takes what should have been where a result was put right', async () => {
    await all.people({ id: '1' })
    await lock('2026-01')
    await result('2026-01', '1', { band: 'fair', carried: { fine: '30' } })
    const anew = (number: number, band: string, fine: string) =>
      all.put('adjustments', `a${number}`, {
        ...{ run: `2026-01:${id}`, employee: '1', number },
        outcome: { id: '1', status: 'complete', band, carried: { fine } },
      })
    await anew(2, 'good', '20')
    await anew(1, 'fair', '25')
    const { people } = await gather({ documents: [counting] })
    expect(people[0]).toMatchObject({ carried: { fine: '20' }, history: [{ band: 'good' }] })
  })

  test('is not asked for by a scheme that looks at nothing earlier', async () => {
    await all.people({ id: '1' })
    await lock('2026-01')
    await result('2026-01', '1', { band: 'fair', carried: { fine: '30' } })
    expect((await gather()).people[0]).not.toHaveProperty('history')
  })

  const yearBefore = (more: RawScheme['metrics'] = []) =>
    scheme({
      metrics: [
        ...scheme().metrics,
        { kind: 'earlier', id: 'sales-before', name: '去年同期', metric: 'sales', back: 1, of: 'year' },
        ...more,
      ],
    })

  test('has the facts of a period that an earlier metric asks for, though nothing was locked', async () => {
    await all.people({ id: '1' })
    await all.facts('2025-02', '1', { sales: 80, target: 100 })
    await all.facts('2025-01', '1', { sales: 81 })
    const { people } = await gather({ documents: [yearBefore()] })
    expect(people[0]?.history).toEqual([{ period: '2025-02', facts: { sales: 80 } }])
  })

  test('prefers the facts that a locked result was computed from', async () => {
    await all.people({ id: '1' })
    await all.facts('2025-02', '1', { sales: 80 })
    await lock('2025-02')
    await result('2025-02', '1', { total: '70.00' })
    const { people } = await gather({ documents: [yearBefore()] })
    expect(people[0]?.history).toMatchObject([{ period: '2025-02', facts: { sales: 1 }, total: '70.00' }])
  })

  test('takes what was agreed on where a fact is missing, in periods that were set up while they were employed', async () => {
    const reports = { kind: 'given', id: 'reports', name: '缺报告', unit: 'count' } as const
    const document = scheme({
      metrics: [
        ...scheme().metrics,
        { ...reports, whenMissing: { value: 0, reason: '没有登记即没有发生' } },
        { kind: 'history', id: 'in-year', name: '本年', measure: 'sum', of: { metric: 'reports' } },
      ],
    })
    await all.people({ id: 'new', hired: '2026-02-15' }, { id: 'old' })
    await all.periods('2026-02', '2026-03')
    await all.facts('2026-03', 'old', { reports: 2, sales: 1 })
    await lock('2026-04')
    await result('2026-04', 'old', {})
    const { people } = await gather({ documents: [document], period: '2026-05' })
    expect(people.map(({ history }) => history)).toEqual([
      [
        { period: '2026-04' },
        { period: '2026-03', facts: { reports: 0 } },
        { period: '2026-02', facts: { reports: 0 } },
      ],
      [
        { period: '2026-04', facts: { reports: 0 }, demerits: { minor: 0, major: 0 } },
        { period: '2026-03', facts: { reports: 2 } },
        { period: '2026-02', facts: { reports: 0 } },
      ],
    ])
  })

  const profitBefore = scheme({
    metrics: [
      ...scheme().metrics,
      { kind: 'given', id: 'profit', name: '利润', unit: 'money', scope: 'team' },
      { kind: 'earlier', id: 'profit-before', name: '去年利润', metric: 'profit', back: 1, of: 'year' },
    ],
  })

  test('has the facts of the team, as they were handed in or as they were locked', async () => {
    await all.people({ id: '1', team: 'north' })
    await all.facts('2025-02', 'team:north', { profit: 70 })
    await all.facts('2025-02', 'team:south', { profit: 71 })
    const history = async () => (await gather({ documents: [profitBefore] })).people[0]?.history
    expect(await history()).toEqual([{ period: '2025-02', facts: { profit: 70 } }])
    const groups = [
      { kind: 'team', id: 'north', facts: { profit: 60 } },
      { kind: 'team', id: 'south', facts: { profit: 61 } },
    ]
    await lock('2025-02', { evaluated: { groups } })
    await result('2025-02', '1', {})
    expect(await history()).toMatchObject([{ facts: { profit: 61 } }])
  })

  test('has the facts as they were put right', async () => {
    await all.people({ id: '1' }, { id: '2' })
    const corrections = [{ employee: '1', facts: { sales: 95 } }]
    await lock('2025-02', { settled: [{ corrections }] })
    for (const id of ['1', '2']) await result('2025-02', id, {})
    await all.put('adjustments', 'a', {
      ...{ run: '2025-02:sales-monthly', employee: '1', number: 1, outcome: { id: '1', status: 'complete' } },
    })
    const { people } = await gather({ documents: [yearBefore()] })
    expect(people.map(({ history }) => history?.[0]?.facts)).toEqual([{ sales: 95 }, { sales: 1 }])
  })

  test('has such facts beside a row of bands, which they do not lengthen', async () => {
    await all.people({ id: '1' })
    await all.facts('2025-02', '1', { sales: 80, target: 100 })
    await all.facts('2026-02', '1', { sales: 60, target: 100, base: 1000 })
    const row: RawScheme['metrics'][number] = {
      ...{ kind: 'history', id: 'row', name: '连续', measure: 'in-a-row', of: { bands: ['fair'] } },
    }
    const document = yearBefore([row])
    const { people } = await gather({ documents: [document] })
    expect(people[0]?.history).toEqual([{ period: '2025-02', facts: { sales: 80 } }])
    const facts = { format: 1 as const, period: '2026-02', people: [...people] }
    const { outcome } = evaluateCompiled(compileScheme(document).parts, facts)
    expect(outcome?.people[0]).toMatchObject({ status: 'complete', metrics: { 'sales-before': '80', row: '1' } })
  })

  test('never takes facts for a result in which nothing took effect', async () => {
    await all.people({ id: '1' })
    await all.facts('2025-02', '1', { sales: 80 })
    const counted = {
      kind: 'history',
      id: 'fines',
      name: '罚款次数',
      measure: 'times',
      of: { penalty: 'late' },
    } as const
    const { people } = await gather({ documents: [yearBefore([counted])] })
    expect(people[0]).not.toHaveProperty('history')
  })
})

describe('the fingerprint of figures', () => {
  async function fingerprintOf(fill: () => Promise<void>): Promise<string> {
    all = await figuresStore()
    await all.people({ id: '1' }, { id: '2' })
    await fill()
    return (await gather()).fingerprint
  }

  test('is the same in whatever order they were handed in, and another for another figure', async () => {
    const one = await fingerprintOf(async () => {
      await all.facts('2026-02', '1', { sales: 1, target: 2 })
      await all.facts('2026-02', '2', { sales: 3 })
    })
    const same = await fingerprintOf(async () => {
      await all.facts('2026-02', '2', { sales: 3, 'other-scheme': 1 })
      await all.facts('2026-02', '1', { target: 2, sales: 1 })
    })
    const other = await fingerprintOf(async () => {
      await all.facts('2026-02', '1', { sales: 1, target: 2 })
      await all.facts('2026-02', '2', { sales: 4 })
    })
    expect(one).toMatch(/^[0-9a-f]{64}$/)
    expect(same).toBe(one)
    expect(other).not.toBe(one)
  })
})

test('two contents are given what either asks for', async () => {
  await all.people({ id: '1' })
  await all.facts('2026-02', '1', { sales: 1, deals: 2 })
  const other = scheme({ metrics: given('count', 'deals'), indicators: [], bands: bands(['all', undefined]) })
  expect((await gather({ documents: [scheme(), other] })).people[0]?.facts).toEqual({ sales: 1, deals: 2 })
})
