import { describe, expect, test } from 'vitest'
import type { RawFactValues, RawGroup } from '../../../engine/model/raw/facts.ts'
import type { GivenMetric, RecordField } from '../../../engine/model/raw/scheme.ts'
import { entryOf, outcomeOf, personOf } from '../../support/evaluating.ts'
import { marked, markMetrics } from '../../support/marked-scheme.ts'
import { pay } from '../../support/schemes.ts'

type Own = Partial<GivenMetric> & Pick<GivenMetric, 'unit'>

/** A scheme with one more metric, `x`, and what becomes of a fact of it. */
function withMetric(own: Own) {
  return marked({ metrics: markMetrics({ kind: 'given', id: 'x', name: '数据', ...own }) })
}
async function read(own: Own, x: unknown) {
  const facts = { mark: 90, base: 1000, ...(x !== undefined && { x }) } as unknown as RawFactValues
  const { status, problems, missing, trace } = await personOf(withMetric(own), { facts })
  const value = trace?.find(({ figure }) => figure === 'x')?.value
  if (problems !== undefined) return problems.map(({ code, params }) => ({ code, ...params }))
  return missing === undefined ? value : { status, missing }
}
const fields: RecordField[] = [
  { id: 'amount', name: '金额', unit: 'money' },
  { id: 'kind', name: '类别', unit: 'grade', levels: ['甲', '乙'] },
]

describe('a fact', () => {
  test.each<[string, Own, unknown, string]>([
    ['a number', { unit: 'money' }, 12.5, '12.5'],
    ['more digits, as text', { unit: 'money' }, '123456789012345.1234567890123456', '123456789012345.1234567890123456'],
    ['minus zero', { unit: 'money' }, -0, '0'],
    ['a negative number where that is allowed', { unit: 'money', min: -5 }, -5, '-5'],
    ['yes or no', { unit: 'yes-no' }, true, 'true'],
    ['a date', { unit: 'date' }, '2026-02-28', '2026-02-28'],
    ['a text', { unit: 'text' }, '备注', '备注'],
    ['a grade', { unit: 'grade', levels: ['优', '良'] }, '良', '良'],
    ['records, by how many there are', { unit: 'records', fields }, [{ amount: 1, kind: '甲' }], '1'],
    ['no records', { unit: 'records', fields }, [], '0'],
  ])('is read as its metric says: %s', async (_, own, x, value) => {
    expect(await read(own, x)).toBe(value)
  })

  test.each<[string, Own, unknown, string]>([
    ['a text for a number', { unit: 'count' }, 'five', 'five'],
    ['bad input 24: a number of another system', { unit: 'count' }, '0x1F', '0x1F'],
    ['yes for a number', { unit: 'count' }, true, 'true'],
    ['a number for yes or no', { unit: 'yes-no' }, 1, '1'],
    ['a number for a text', { unit: 'text' }, 1, '1'],
    ['bad input 54: a day that does not exist', { unit: 'date' }, '2026-02-30', '2026-02-30'],
    ['a number for a grade', { unit: 'grade', levels: ['1'] }, 1, '1'],
    ['a number for records', { unit: 'records', fields }, 1, '1'],
    ['records for a number', { unit: 'count' }, [{ amount: 1 }], 'list'],
    ['a long text, quoted briefly', { unit: 'count' }, 'x'.repeat(40), `${'x'.repeat(24)}…`],
    ['something else than records', { unit: 'records', fields }, [5], 'list'],
  ])('of another type is a problem: %s', async (_, own, x, value) => {
    expect(await read(own, x)).toEqual([{ code: 'fact-wrong-type', metric: '数据', value, expected: own.unit }])
  })

  test.each([
    ['below the minimum', -0.01, true],
    ['on the minimum', 0, false],
    ['above it', 0.01, false],
    ['below the maximum', 4.99, false],
    ['on the maximum', 5, false],
    ['above it', 5.01, true],
  ])('lies in the range of its metric: %s', async (_, x, isRefused) => {
    const problem = { code: 'fact-out-of-range', metric: '数据', value: `${x}`, min: '0', max: '5' }
    expect(await read({ unit: 'number', max: 5 }, x)).toEqual(isRefused ? [problem] : `${x}`)
  })

  test('has at most 15 digits as a number, and as many decimals as its metric allows', async () => {
    expect(await read({ unit: 'money' }, 999_999_999_999_999)).toBe('999999999999999')
    expect(await read({ unit: 'money' }, Number('9007199254740993'))).toMatchObject([{ code: 'fact-too-many-digits' }])
    expect(await read({ unit: 'money', scale: 2 }, 1.25)).toBe('1.25')
    expect(await read({ unit: 'money', scale: 2 }, '1.250')).toBe('1.25')
    expect(await read({ unit: 'money', scale: 2 }, 1.255)).toEqual([
      { code: 'fact-too-many-decimals', metric: '数据', value: '1.255', scale: 2 },
    ])
  })

  test('is one of the levels of a grade', async () => {
    expect(await read({ unit: 'grade', levels: ['优', '良'] }, '差')).toEqual([
      { code: 'fact-not-a-level', metric: '数据', value: '差', allowed: '优、良' },
    ])
  })

  test('that is records has the columns that its metric names, and no others', async () => {
    const records = { unit: 'records', fields } as const
    expect(await read(records, [{ amount: 1 }])).toEqual([
      { code: 'fact-wrong-type', metric: '数据.类别', value: '', expected: 'grade' },
    ])
    expect(await read(records, [{ amount: -1, kind: '甲' }])).toMatchObject([
      { code: 'fact-out-of-range', metric: '数据.金额' },
    ])
    expect(await read(records, [{ amount: 1, kind: '甲', amonut: 2 }])).toEqual([
      { code: 'fact-unknown-field', metric: '数据', field: 'amonut', suggestion: 'amount' },
    ])
  })

  test('bad input 25: that is not there is missing where it is needed, and only there', async () => {
    const needed = marked({
      metrics: markMetrics({ kind: 'given', id: 'x', name: '数据', unit: 'money' }),
      pay: pay({ kind: 'formula', id: 'bonus', name: '奖金', formula: 'x' }),
    })
    expect(await personOf(needed, { facts: { mark: 1, base: 1 } })).toMatchObject({
      status: 'incomplete',
      missing: [{ figure: 'x', name: '数据', what: 'fact' }],
    })
    expect(await read({ unit: 'money' }, undefined)).toBeUndefined()
    expect(await read({ unit: 'money', required: true }, undefined)).toEqual({
      status: 'incomplete',
      missing: [{ figure: 'x', name: '数据', what: 'fact' }],
    })
  })

  test('that is not there may have a stated value, with its reason', async () => {
    const raw = withMetric({ unit: 'money', required: true, whenMissing: { value: 5, reason: '未报按 5 计' } })
    const person = await personOf(raw, { facts: { mark: 1, base: 1 } })
    expect(person.status).toBe('complete')
    expect(entryOf(person, 'x')).toEqual({
      figure: 'x',
      stage: 'facts',
      how: 'stated',
      path: '/metrics/2/whenMissing',
      inputs: [],
      value: '5',
      reason: { code: 'stated-for-missing', figure: 'x', params: { metric: '数据', reason: '未报按 5 计' } },
    })
  })

  test('that is wrong is a problem though nothing uses it, and no stated value covers it', async () => {
    expect(await read({ unit: 'money', whenMissing: { value: 5, reason: '未报' } }, 'five')).toMatchObject([
      { code: 'fact-wrong-type' },
    ])
  })
})

describe('a fact of a group', () => {
  const kinds = ['team', 'department', 'company'] as const
  const groups: RawGroup[] = kinds.map((kind, index) => ({ kind, id: `g${index}`, facts: { [kind]: 100 + index } }))
  const raw = marked({
    metrics: markMetrics(
      ...kinds.map((scope): GivenMetric => ({ kind: 'given', id: scope, name: `数据${scope}`, unit: 'money', scope })),
    ),
    pay: pay({ kind: 'formula', id: 'bonus', name: '奖金', formula: 'team + department + company' }),
  })

  test('is that of the team, the department, the one company that someone belongs to', async () => {
    const person = await personOf(raw, { team: 'g0', department: 'g1', facts: { mark: 1 } }, { groups })
    expect(person.payout).toBe('303.00')
    expect(entryOf(person, 'department').inputs).toEqual([
      { figure: 'department', value: '101', source: '/groups/1/facts/department' },
    ])
  })

  test('is missing for whoever belongs to none', async () => {
    const { missing } = await personOf(
      raw,
      { team: 'g0', department: 'other', facts: { mark: 1 } },
      { groups: groups.slice(0, 2) },
    )
    expect(missing?.map(({ name }) => name)).toEqual(['数据department', '数据company'])
  })

  test('is a problem of everyone in the group where it is wrong', async () => {
    const wrong = [{ ...groups[0], facts: { team: -1 } } as RawGroup, ...groups.slice(1)]
    const people = ['a', 'b', 'c'].map((id, index) => ({
      id,
      team: index === 2 ? 'other' : 'g0',
      department: 'g1',
      facts: { mark: 1 },
    }))
    const { people: outcomes } = await outcomeOf(raw, { period: '2026-01', people, groups: wrong })
    expect(outcomes.map(({ status }) => status)).toEqual(['invalid', 'invalid', 'incomplete'])
  })
})
