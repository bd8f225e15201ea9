import { describe, expect, test } from 'vitest'
import type { RawFactValues, RawGroup, RawPart, RawPerson } from '../../../engine/model/raw/facts.ts'
import type { GivenMetric } from '../../../engine/model/raw/scheme.ts'
import { entryOf, personOf } from '../../support/evaluating.ts'
import { marked, markMetrics } from '../../support/marked-scheme.ts'

function quarterly(own: Partial<GivenMetric> & Pick<GivenMetric, 'unit'>) {
  return marked({
    cycle: 'quarter',
    metrics: markMetrics({ kind: 'given', id: 'x', name: '数据', required: true, ...own }),
  })
}
function months(...values: readonly (number | undefined)[]): RawPart[] {
  return values.map((x, index) => ({ period: `2026-0${index + 1}`, ...(x !== undefined && { facts: { x } }) }))
}
function read(
  own: Parameters<typeof quarterly>[0],
  person: Partial<RawPerson>,
  groups: RawGroup[] = [],
  period = '2026-Q1',
) {
  const facts: RawFactValues = { mark: 90, base: 1000, ...person.facts }
  return personOf(quarterly(own), { ...person, facts }, { period, groups })
}

describe('facts of smaller periods', () => {
  test.each([
    ['sum', '60'],
    ['mean', '20'],
    ['last', '30'],
    ['max', '30'],
    ['min', '10'],
  ] as const)('become one: %s', async (rollUp, value) => {
    const person = await read({ unit: 'percent', rollUp }, { parts: months(10, 20, 30) })
    const entry = entryOf(person, 'x')
    expect([entry.how, entry.value]).toEqual([rollUp, value])
    expect(entry.inputs.map((input) => `${input.value} ${input.source}`)).toEqual([
      '10 /people/0/parts/0/facts/x',
      '20 /people/0/parts/1/facts/x',
      '30 /people/0/parts/2/facts/x',
    ])
  })

  test.each([
    ['money', '60'],
    ['count', '60'],
    ['percent', undefined],
    ['days', undefined],
  ] as const)('of %s are added up unless the metric says otherwise', async (unit, value) => {
    const person = await read({ unit }, { parts: months(10, 20, 30) })
    expect(person.trace?.find(({ figure }) => figure === 'x')?.value).toBe(value)
    expect(person.status).toBe(value === undefined ? 'incomplete' : 'complete')
  })

  test('are not looked at where the period has the fact itself', async () => {
    const person = await read({ unit: 'money' }, { facts: { x: 99 }, parts: months(10, 20, 30) })
    expect(entryOf(person, 'x')).toMatchObject({ how: 'given', value: '99' })
  })

  test('make it incomplete where one lacks the fact, which is named', async () => {
    const { status, missing } = await read({ unit: 'money' }, { parts: months(10, undefined, 30) })
    expect(status).toBe('incomplete')
    expect(missing).toEqual([{ figure: 'x', name: '数据', what: 'fact', period: '2026-02' }])
    const short = await read({ unit: 'money' }, { parts: months(10) })
    expect(short.missing?.map(({ period }) => period)).toEqual(['2026-02', '2026-03'])
  })

  test('take the stated value where one lacks the fact', async () => {
    const whenMissing = { value: 5, reason: '未报' }
    const person = await read({ unit: 'money', whenMissing }, { parts: months(10, undefined, 30) })
    expect(entryOf(person, 'x')).toMatchObject({ value: '45', reason: { code: 'stated-for-missing' } })
    const full = await read({ unit: 'money', whenMissing }, { parts: months(10, 20, 30) })
    expect(entryOf(full, 'x').reason).toBeUndefined()
  })

  test('in which the person was not employed are not asked for', async () => {
    const hired = { hired: '2026-02-28', parts: months(undefined, 20, 30) }
    expect(entryOf(await read({ unit: 'money' }, hired), 'x').value).toBe('50')
    const left = { hired: '2020-01-01', left: '2026-02-01', parts: months(10, 20) }
    expect(entryOf(await read({ unit: 'money' }, left), 'x').value).toBe('30')
    const early = { hired: '2026-01-31', parts: months(undefined, 20, 30) }
    expect((await read({ unit: 'money' }, early)).missing?.map(({ period }) => period)).toEqual(['2026-01'])
  })

  test('of a group are asked for whoever of it was employed', async () => {
    const team = (...values: (number | undefined)[]): RawGroup[] => [
      { kind: 'team', id: 't', parts: months(...values) },
    ]
    const person = { team: 't', hired: '2026-03-01' }
    const own = { unit: 'money', scope: 'team' } as const
    expect(entryOf(await read(own, person, team(10, 20, 30)), 'x').value).toBe('60')
    const lacking = await read(own, person, team(undefined, 20, 30))
    expect(lacking.missing?.map(({ period }) => period)).toEqual(['2026-01'])
  })

  test('are a problem where one of them is wrong', async () => {
    const parts = months(10, -1, 30)
    expect(await read({ unit: 'money' }, { parts })).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'fact-out-of-range', figure: 'x' }],
    })
  })

  test('are those of the finest kind that is given', async () => {
    const halves: RawPart[] = [
      { period: '2026-H1', facts: { x: 1 } },
      { period: '2026-Q1', facts: { x: 10 } },
      { period: '2026-Q2', facts: { x: 20 } },
      { period: '2026-Q3', facts: { x: 30 } },
      { period: '2026-Q4', facts: { x: 40 } },
      { period: '2026-H2', facts: { x: 2 } },
    ]
    const raw = { ...quarterly({ unit: 'money' }), cycle: 'year' as const }
    const person = await personOf(raw, { facts: { mark: 1, base: 1 }, parts: halves }, { period: '2026' })
    expect(entryOf(person, 'x').value).toBe('100')
  })
})
