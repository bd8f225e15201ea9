import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { RawCases, RawScheme } from '../../../engine/index.ts'
import { pinyinOf } from '../../../admin/components/pinyin/pinyin-of.ts'
import { affectedBy } from '../../../admin/new-scheme/fill/affected-by.ts'
import { mapOf } from '../../../admin/new-scheme/fill/create-from-template.ts'
import { withOpenLists } from '../../../admin/new-scheme/fill/open-lists.ts'
import { wrongWith } from '../../../admin/new-scheme/fill/filled.ts'
import type { UnknownTold } from '../../../admin/scheme-import/scheme-import-told.ts'
import { figuresOf, outcomeOf, samplesOf } from '../../../admin/new-scheme/fill/sample-outcome.ts'
import { findTemplates } from '../../../admin/new-scheme/library/find-templates.ts'
import type { Template } from '../../../admin/new-scheme/library/template.ts'
import { workedTemplates } from '../../../server/templates/template-library.ts'
import { templateSummary } from '../../../server/templates/template-summary.ts'

const templates: readonly Template[] = (await workedTemplates()).map((each) => templateSummary(each, 'zh-CN'))
const schemes = readdirSync('schemes').flatMap((file) =>
  file.endsWith('.scheme.json') ? [file.split('.')[0] ?? ''] : [],
)
const read = (file: string) => JSON.parse(readFileSync(`schemes/${file}`, 'utf8'))
const schemeOf = (id: string): RawScheme => read(`${id}.scheme.json`)
const casesOf = (id: string): RawCases => read(`${id}.cases.json`)

describe('findTemplates()', () => {
  test.each([
    ['', 10],
    ['小组', 1],
    ['xiaozu', 1],
    ['sanduanxinchou', 1],
    ['sdxc', 1],
    ['经销商 罚款', 1],
    ['zzzz', 0],
  ])('finds %s in %i templates', (search, count) => {
    expect(findTemplates(templates, search, pinyinOf)).toHaveLength(count)
  })

  test('finds by content alone while nobody knows how anything sounds', () => {
    expect(findTemplates(templates, 'xiaozu', () => undefined)).toEqual([])
    expect(findTemplates(templates, '小组', () => undefined)).toHaveLength(1)
  })
})

describe('affectedBy()', () => {
  const named = (scheme: string, parameter: string) => affectedBy(schemeOf(scheme), parameter).map(({ name }) => name)

  test('names where a parameter stands and what takes what comes of it', () => {
    expect(named('d02-sales-team-bonus', 'bonus-rate')).toEqual(['小组奖金', '个人奖金'])
    expect(named('c01-operations-monthly', 'good-coefficient')).toEqual(['良好', '月奖金'])
    expect(named('d01-sales-rewards-and-penalties', 'minimum-wage')).toEqual(['罚款与赔偿'])
  })

  test('follows a weight through the total', () => {
    expect(named('d03-three-part-pay', 'task-weight')).toEqual(expect.arrayContaining(['任务完成', '绩效工资']))
    expect(named('c01-operations-monthly', 'results-weight')).toEqual(expect.arrayContaining(['业绩', '月奖金']))
    expect(named('c01-operations-monthly', 'results-weight')).not.toContain('能力')
  })

  test.each(schemes)('says of every blank of %s what it changes', (id) => {
    const scheme = schemeOf(id)
    for (const { id: parameter } of scheme.parameters ?? [])
      expect(affectedBy(scheme, parameter), parameter).not.toEqual([])
  })
})

describe('withOpenLists()', () => {
  test.each(schemes)('changes nothing for the people of the cases of %s', (id) => {
    const [scheme, { cases, parameters = {} }] = [schemeOf(id), casesOf(id)]
    for (const sample of samplesOf(cases)) {
      const open = outcomeOf(withOpenLists(scheme), sample, parameters)
      expect(open?.payout).toBe(outcomeOf(scheme, sample, parameters)?.payout)
      expect(open?.total).toBe(outcomeOf(scheme, sample, parameters)?.total)
    }
  })

  test('lets those in whose post a template for everybody has never heard of', () => {
    const [scheme, { cases }] = [schemeOf('hr-employees'), casesOf('hr-employees')]
    const [sample] = samplesOf(cases)
    if (sample === undefined) throw new Error('no sample')
    const people = sample.one.people.map((person) => ({ ...person, post: 'engineer', department: 'workshop' }))
    const other = { ...sample, one: { ...sample.one, people } }
    expect(outcomeOf(scheme, other, {})?.status).toBe('invalid')
    expect(outcomeOf(withOpenLists(scheme), other, {})?.status).toBe('complete')
  })

  test('keeps posts that weights or participants name', () => {
    expect(withOpenLists(schemeOf('a18-business-seven-indicators')).posts).toHaveLength(4)
    expect(withOpenLists(schemeOf('e01-factory-departments')).departments).toHaveLength(5)
  })
})

describe('mapOf()', () => {
  const part = (id: string, name: string, suggestions: readonly [id: string, name: string][] = []): UnknownTold => ({
    ...{ kind: 'metrics', id, name, state: 'unknown' },
    suggestions: suggestions.map(([own, called], index) => ({ id: own, name: called, by: 'name', rank: index + 1 })),
  })

  test('takes a metric of ours for one of exactly its name, once, and brings the others along', () => {
    const unknown = [
      part('sales-actual', '销售额', [['sales', '销售额']]),
      part('sales-again', '销售额', [['sales', '销售额']]),
      part('sales-target', '目标', [['target', '销售目标']]),
    ]
    expect(mapOf(unknown, {})).toEqual({
      metrics: { 'sales-actual': 'sales', 'sales-again': 'keep', 'sales-target': 'keep' },
    })
  })

  test('goes by what was chosen', () => {
    const post: UnknownTold = { ...part('sales-rep', '业务员'), kind: 'posts' }
    expect(mapOf([post], { 'posts sales-rep': 'seller' })).toEqual({ posts: { 'sales-rep': 'seller' } })
  })

  test('brings a metric whose id means something else here along under another id', () => {
    expect(mapOf([{ ...part('profit', '利润'), state: 'differs' }], {})).toEqual({ metrics: { profit: 'profit-2' } })
  })
})

describe('wrongWith()', () => {
  const parameter = { id: 'rate', name: 'rate', unit: 'percent', min: 0, max: 100 } as const
  test.each([
    ['', undefined],
    [' 0 ', undefined],
    ['100', undefined],
    ['100.01', 'range'],
    ['-0.01', 'range'],
    ['1e2', 'number'],
    ['5%', 'number'],
    ['0.123456789012345', 'number'],
  ])('says of "%s": %s', (text, wrong) => expect(wrongWith(text, parameter)).toBe(wrong))
})

describe('a sample', () => {
  test.each(schemes)('of %s comes to what its case says, with the suggested values', (id) => {
    const [scheme, cases] = [schemeOf(id), casesOf(id)]
    const [sample] = samplesOf(cases.cases)
    if (sample === undefined) throw new Error('no sample')
    const expected = sample.one.expect.find(({ person }) => person === sample.person)
    const outcome = outcomeOf(scheme, sample, cases.parameters ?? {})
    expect(outcome?.status).toBe('complete')
    if (expected?.total !== undefined) expect(Number(outcome?.total)).toBe(Number(expected.total))
    if (expected?.payout !== undefined) expect(Number(outcome?.payout)).toBe(Number(expected.payout))
  })

  test('shows what a typed value makes of it beside what was there before', () => {
    const scheme = schemeOf('d02-sales-team-bonus')
    const [sample] = samplesOf(casesOf('d02-sales-team-bonus').cases)
    if (sample === undefined) throw new Error('no sample')
    const [before, after] = [outcomeOf(scheme, sample, {}), outcomeOf(scheme, sample, { 'bonus-rate': 2 })]
    const pool = figuresOf(scheme, before, after).find(({ name }) => name === '个人奖金')
    expect(Number(pool?.after)).toBe(2 * Number(pool?.before))
  })

  test('comes to nothing where a value is out of its range', () => {
    const [sample] = samplesOf(casesOf('d02-sales-team-bonus').cases)
    if (sample === undefined) throw new Error('no sample')
    expect(outcomeOf(schemeOf('d02-sales-team-bonus'), sample, { 'bonus-rate': 101 })).toBeUndefined()
  })
})
