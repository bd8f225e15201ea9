import { describe, expect, test } from 'vitest'
import type { RawHistory, RawPart, RawPerson, RawRating } from '../../../engine/model/raw/facts.ts'
import type { Indicator, RawScheme } from '../../../engine/model/raw/scheme.ts'
import { entryOf, outcomeOf, personOf } from '../../support/evaluating.ts'
import { scheme } from '../../support/schemes.ts'

function scored(indicators: Indicator[], overrides: Partial<RawScheme> = {}): RawScheme {
  const {
    bands: _,
    pay: __,
    ...rest
  } = scheme({
    cycle: 'quarter',
    metrics: ['a', 'b'].map((id) => ({ kind: 'given', id, name: `数据${id}`, unit: 'score' })),
    raters: [{ id: 'boss', name: '上级' }],
    indicators,
    ...overrides,
  })
  return rest
}
function by(id: string, overrides: Partial<Indicator> = {}): Indicator {
  return { id, name: `指标${id}`, weight: 100, scoring: { kind: 'formula', formula: id }, ...overrides }
}
function months(...marks: readonly (number | undefined)[]): RawPart[] {
  return marks.map((a, index) => ({ period: `2026-0${index + 1}`, facts: { ...(a !== undefined && { a }) } }))
}
const quarter = { period: '2026-Q1' }

describe('an indicator of a finer cycle', () => {
  test.each([
    [undefined, '80.00'],
    ['mean', '80.00'],
    ['sum', '240.00'],
    ['last', '60.00'],
    ['max', '100.00'],
    ['min', '60.00'],
  ] as const)('is scored for each smaller period: %s', async (rollUp, total) => {
    const raw = scored([by('a', { cycle: 'month', ...(rollUp && { rollUp }) })])
    expect((await personOf(raw, { parts: months(100, 80, 60) }, quarter)).total).toBe(total)
  })

  test('says how each of them was scored', async () => {
    const person = await personOf(
      scored([by('a', { cycle: 'month', rollUp: 'sum' })]),
      { parts: months(100, 80, 0) },
      quarter,
    )
    expect(entryOf(person, 'score:a')).toMatchObject({
      how: 'roll-up-sum',
      inputs: [
        { figure: 'score:a/0', value: '100', share: '100' },
        { figure: 'score:a/1', value: '80', share: '80' },
        { figure: 'score:a/2', value: '0', share: '0' },
      ],
    })
    expect(entryOf(person, 'score:a/1')).toMatchObject({
      how: 'formula',
      inputs: [{ figure: 'a', value: '80', source: '2026-02' }],
      value: '80',
    })
    expect(entryOf(person, 'score:a/2').reason).toMatchObject({ code: 'computed-zero' })
  })

  test('lacks what a smaller period lacks', async () => {
    const raw = scored([by('a', { cycle: 'month' })])
    expect((await personOf(raw, { parts: months(100, undefined, 60) }, quarter)).missing).toEqual([
      { figure: 'a', name: '数据a', what: 'fact', period: '2026-02' },
    ])
    expect((await personOf(raw, { parts: months(100, 80) }, quarter)).missing).toEqual([
      { figure: 'score:a', name: '指标a', what: 'fact', period: '2026-03' },
    ])
    expect((await personOf(raw, {}, quarter)).missing?.map(({ period }) => period)).toEqual([
      '2026-01',
      '2026-02',
      '2026-03',
    ])
  })

  test('asks for the periods in which the person was employed', async () => {
    const raw = scored([by('a', { cycle: 'month' })])
    const hired: Partial<RawPerson> = { hired: '2026-02-15', parts: months(undefined, 80, 60) }
    expect((await personOf(raw, hired, quarter)).total).toBe('70.00')
    expect((await personOf(raw, { hired: '2026-01-31', parts: months(undefined, 80, 60) }, quarter)).status).toBe(
      'incomplete',
    )
  })

  test('has its missing policy once', async () => {
    const raw = scored([by('a', { cycle: 'month', whenMissing: 'zero' })])
    const person = await personOf(raw, { parts: months(100, undefined, 60) }, quarter)
    expect(person.total).toBe('0.00')
    const notes = person.notes?.filter(({ figure }) => figure === 'score:a')
    expect(notes).toMatchObject([{ code: 'missing-scored-zero' }])
  })

  test('leaves out a period that its scoring leaves out', async () => {
    const scoring = {
      kind: 'completion',
      actual: 'a',
      target: 'b',
      better: 'higher',
      full: 100,
      whenZero: 'exclude',
    } as const
    const parts = [
      { b: 0, a: 5 },
      { b: 100, a: 80 },
      { b: 100, a: 60 },
    ].map((facts, index) => ({ period: `2026-0${index + 1}`, facts }))
    const person = await personOf(scored([by('a', { cycle: 'month', scoring })]), { parts }, quarter)
    expect(person.total).toBe('70.00')
    expect(entryOf(person, 'score:a/0').inputs.map(({ source }) => source)).toEqual(['2026-02', '2026-02'])
  })

  test('compares people of the same period', async () => {
    const scoring = {
      kind: 'rank',
      of: 'a',
      within: 'everyone',
      better: 'higher',
      rows: [
        { from: 1, score: 100 },
        { from: 2, score: 50 },
      ],
    } as const
    const raw = scored([by('a', { cycle: 'month', scoring: { ...scoring, rows: [...scoring.rows] } })])
    const people = [
      { id: 'x', parts: months(9, 1, 1) },
      { id: 'y', parts: months(1, 9, 9) },
    ]
    const { people: outcomes } = await outcomeOf(raw, { ...quarter, people })
    expect(outcomes.map(({ total }) => total)).toEqual(['66.67', '83.33'])
  })

  test('takes the ratings of each period', async () => {
    const scoring = { kind: 'ratings', raters: [{ rater: 'boss', weight: 100 }], whenRaterMissing: 'block' } as const
    const raw = scored([by('a', { cycle: 'month', scoring: { ...scoring, raters: [...scoring.raters] } })])
    const rating = (value: number): RawRating[] => [{ indicator: 'a', rater: 'boss', rating: value }]
    const parts = [70, 80, 90].map((value, index) => ({ period: `2026-0${index + 1}`, ratings: rating(value) }))
    expect((await personOf(raw, { parts }, quarter)).total).toBe('80.00')
  })
})

describe('an indicator of a coarser cycle', () => {
  const year = (betweenCycles?: Indicator['betweenCycles']) =>
    scored([by('a', { weight: 40, cycle: 'year', ...(betweenCycles && { betweenCycles }) }), by('b', { weight: 60 })])
  const facts = { facts: { a: 50, b: 90 } }
  const past: { history: RawHistory[] } = { history: [{ period: '2025-Q4', scores: { a: 70 } }] }

  test('is scored in the last period of that cycle', async () => {
    expect((await personOf(year(), facts, { period: '2026-Q4' })).total).toBe('74.00')
  })

  test('shares its weight out in other periods', async () => {
    const person = await personOf(year('exclude'), facts, quarter)
    expect(person.total).toBe('90.00')
    expect(entryOf(person, 'score:a').reason).toEqual({ code: 'not-due-in-period', figure: 'score:a', params: {} })
    expect((await personOf(year(), { facts: { b: 90 } }, quarter)).status).toBe('complete')
  })

  test('or carries its last score', async () => {
    expect(await personOf(year('carry'), { ...facts, ...past }, quarter)).toMatchObject({
      total: '82.00',
      notes: [{ code: 'score-carried', params: { period: '2025-Q4' } }],
    })
    expect((await personOf(year('carry'), facts, quarter)).missing).toEqual([
      { figure: 'score:a', name: '指标a', what: 'history', period: '2025-Q4' },
    ])
  })
})

describe('a period rolled up from smaller ones', () => {
  const rolled = (score: 'sum' | 'mean' | 'last' | 'max' | 'min' | 'anew') =>
    scored([by('a', { weight: 40 }), by('b', { weight: 60 })], {
      rollUps: [{ cycle: 'year', score }],
      bands: undefined as never,
    })
  const quarters = (...totals: readonly (number | undefined)[]): { history: RawHistory[] } => ({
    history: totals.flatMap((total, index) =>
      total === undefined ? [] : [{ period: `2026-Q${index + 1}`, total, scores: { a: total - 1, b: total + 1 } }],
    ),
  })
  const year = { period: '2026' }

  test.each([
    ['mean', '80.00', '79.00'],
    ['sum', '320.00', '316.00'],
    ['last', '70.00', '69.00'],
    ['max', '100.00', '99.00'],
    ['min', '60.00', '59.00'],
  ] as const)('has the %s of their totals and scores', async (score, total, a) => {
    const person = await personOf(rolled(score), quarters(90, 60, 100, 70), year)
    expect(person).toMatchObject({ status: 'complete', total, scores: { a } })
    expect(entryOf(person, 'total')).toMatchObject({
      how: `roll-up-${score}`,
      inputs: [{ source: '/history/2026-Q1' }, {}, {}, {}],
    })
  })

  test('lacks the results that are not there, by their periods', async () => {
    const { status, missing } = await personOf(rolled('mean'), quarters(90, undefined, 100, undefined), year)
    expect(status).toBe('incomplete')
    expect(missing?.map(({ name, what, period }) => [name, what, period])).toEqual([
      ['2026-Q2', 'history', '2026-Q2'],
      ['2026-Q4', 'history', '2026-Q4'],
    ])
  })

  test('asks for the periods in which the person was employed', async () => {
    const hired = { hired: '2026-04-01', ...quarters(undefined, 60, 100, 70) }
    expect((await personOf(rolled('mean'), hired, year)).total).toBe('76.67')
    const left = { hired: '2020-01-01', left: '2026-09-30', ...quarters(90, 60, 100) }
    expect((await personOf(rolled('mean'), left, year)).total).toBe('83.33')
    expect((await personOf(rolled('mean'), { ...hired, hired: '2026-03-31' }, year)).status).toBe('incomplete')
  })

  test('is scored from its own facts where it is scored anew', async () => {
    const person = await personOf(rolled('anew'), { facts: { a: 100, b: 50 }, ...quarters(90, 60, 100, 70) }, year)
    expect(person).toMatchObject({ total: '70.00', scores: { a: '100.00', b: '50.00' } })
  })

  test('does not count the score of an indicator that some of them lack', async () => {
    const history = quarters(90, 60, 100, 70).history.map((entry, index) =>
      index === 1 ? { ...entry, scores: { b: 61 } } : entry,
    )
    const person = await personOf(rolled('mean'), { history }, year)
    expect(person).toMatchObject({ status: 'complete', total: '80.00', scores: { b: '81.00' } })
  })
})
