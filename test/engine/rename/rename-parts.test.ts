import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check } from '../../../engine/check.ts'
import { compileScheme } from '../../../engine/compile.ts'
import { evaluateCompiled } from '../../../engine/evaluate.ts'
import type { RawCases } from '../../../engine/model/raw/cases.ts'
import type { RawFacts } from '../../../engine/model/raw/facts.ts'
import type { RawScheme } from '../../../engine/model/raw/scheme.ts'
import { namedParts } from '../../../engine/rename/named-parts.ts'
import { renameCases } from '../../../engine/rename/rename-cases.ts'
import { renameParts } from '../../../engine/rename/rename-parts.ts'
import type { NamedKind, Renaming } from '../../../engine/rename/renaming.ts'
import { renamingProblems } from '../../../engine/rename/renaming-problems.ts'
import { runCases } from '../../../server/cases/run-cases.ts'
import { FuzzCases } from '../../fuzz/fuzz-case.ts'
import { schemaParts } from '../../support/schema-parts.ts'
import { scheme } from '../../support/schemes.ts'
import { everywhere } from './everywhere.ts'

const kinds = ['metrics', 'posts', 'departments', 'raters'] as const

/** New ids for everything that a scheme names, that are words and that nobody else has. */
function fresh(raw: RawScheme): Renaming {
  const named = namedParts(raw)
  const renamed = (kind: NamedKind) => [...named[kind]].map((id, index) => [id, `zz${kind.slice(0, 1)}${index}`])
  return Object.fromEntries(kinds.map((kind) => [kind, Object.fromEntries(renamed(kind))]))
}

function back(renaming: Renaming): Renaming {
  const turned = (kind: NamedKind) => Object.entries(renaming[kind] ?? {}).map(([id, to]) => [to, id])
  return Object.fromEntries(kinds.map((kind) => [kind, Object.fromEntries(turned(kind))]))
}

const folder = new URL('../../../schemes/', import.meta.url)
const templates = readdirSync(folder)
  .filter((name) => name.endsWith('.scheme.json'))
  .map((name) => name.replace('.scheme.json', ''))

function templateOf(id: string): { raw: RawScheme; cases: RawCases } {
  const read = (kind: string) => JSON.parse(readFileSync(new URL(`${id}.${kind}.json`, folder), 'utf8'))
  return { raw: read('scheme'), cases: read('cases') }
}

function factsAsCases(facts: readonly RawFacts[]): RawCases {
  const all = facts.map(({ period, people, groups }, index) => ({
    ...{ id: `c${index}`, name: 'c', period, people, expect: [] },
    ...(groups && { groups }),
  }))
  return { format: 1, scheme: 'fuzz', cases: all }
}

/** What a scheme gives, without the ids that were changed. */
function given(raw: RawScheme, cases: RawCases) {
  const { scheme: compiled, issues } = compileScheme(raw, { parameters: cases.parameters ?? {}, suggested: true })
  const said = issues.map(({ code, path }) => `${code} ${path}`)
  if (compiled === undefined) return { said }
  const outcomes = cases.cases.map(({ period, people, groups }) => {
    const { outcome, issues: wrong } = evaluateCompiled(compiled, {
      format: 1,
      period,
      people,
      ...(groups && { groups }),
    })
    const results = outcome?.people.map(({ id, status, total, rank, band, scores, pay, payout, carried }) => ({
      ...{ id, status, total, rank, band, scores, pay, payout, carried },
    }))
    return { results, totals: outcome?.totals, wrong: wrong.map(({ code }) => code) }
  })
  return { said, outcomes }
}

describe('renameParts()', () => {
  test('changes every place that names a metric, a post, a department or a group of raters, and nothing else', () => {
    const renaming: Renaming = {
      metrics: Object.fromEntries(
        ['sales', 'target', 'grade', 'deals', 'rate', 'post', 'last', 'low'].map((id) => [`m-${id}`, `m-new-${id}`]),
      ),
      posts: { 'p-rep': 'p-new-rep', 'p-clerk': 'p-new-clerk' },
      departments: { 'd-east': 'd-new-east', 'd-west': 'd-new-west' },
      raters: { 'r-boss': 'r-new-boss', 'r-peers': 'r-new-peers' },
    }
    const expected = JSON.stringify(everywhere(), undefined, 1).replaceAll(/\b([mpdr])-(?=[a-z])/g, '$1-new-')
    expect(JSON.stringify(renameParts(everywhere(), renaming), undefined, 1)).toBe(expected)
    expect(renamingProblems(everywhere(), renaming)).toEqual([])
  })

  test.each([
    ['sales+ target', 'a-b', '[a-b]+ target'],
    ['SALES + ＳＡＬＥＳ', 'zz', 'zz + zz'],
    ['［ sales ］ * 1', 'a-b', '［ a-b ］ * 1'],
    ['-（ ( [sales] ) ) * ((sales))', 'zz', '-（ ( [zz] ) ) * ((zz))'],
    ['销售额 + [销售额]', 'zz', '销售额 + [销售额]'],
    ['如果(sales>1且target>1, "sales", "b") = "sales"', 'zz', '如果(zz>1且target>1, "sales", "b") = "sales"'],
    ['sales sales', 'zz', 'sales sales'],
    ['and + nothing', 'zz', 'and + nothing'],
    ['sales', 'and', '[and]'],
  ])('makes of %s with sales → %s: %s', (formula, to, expected) => {
    const raw = scheme({ pay: { components: [{ kind: 'formula', id: 'bonus', name: '奖金', formula }] } })
    expect(renameParts(raw, { metrics: { sales: to } }).pay?.components[0]).toMatchObject({ formula: expected })
  })

  test('lets two ids change places', () => {
    const swapped = renameParts(scheme(), { metrics: { sales: 'target', target: 'sales' } })
    expect(swapped.metrics.map(({ id, name }) => `${id} ${name}`).slice(0, 2)).toEqual(['target 销售额', 'sales 目标'])
    expect(swapped.indicators[0]?.scoring).toMatchObject({ actual: 'target', target: 'sales' })
    expect(renamingProblems(scheme(), { metrics: { sales: 'target', target: 'sales' } })).toEqual([])
  })

  test.each(templates)(
    '%s: gives the same document back, byte for byte, and passes its cases under new ids',
    async (id) => {
      const { raw, cases } = templateOf(id)
      const renaming = fresh(raw)
      const renamed = renameParts(raw, renaming)
      expect(JSON.stringify(renameParts(renamed, back(renaming)))).toBe(JSON.stringify(raw))
      expect(renamingProblems(raw, renaming)).toEqual([])
      const renamedCases = renameCases(cases, renaming)
      expect(JSON.stringify(renameCases(renamedCases, back(renaming)))).toBe(JSON.stringify(cases))
      const results = await runCases(renamed, renamedCases)
      expect(results.filter(({ hasPassed }) => !hasPassed)).toEqual([])
      const said = (each: RawScheme) => check(each, {}).map(({ code, path }) => `${code} ${path}`)
      expect(said(renamed)).toEqual(said(raw))
    },
  )

  test('leaves no old id, gives the same outcomes of facts renamed alike, and the same document back, whatever the scheme', () => {
    fc.assert(
      fc.property(new FuzzCases(2), ({ scheme: raw, facts }) => {
        const renaming = fresh(raw)
        const renamed = renameParts(raw, renaming)
        const left = kinds.flatMap((kind) => [...namedParts(renamed)[kind]].filter((id) => !id.startsWith('zz')))
        expect(left).toEqual([])
        expect(JSON.stringify(renameParts(renamed, back(renaming)))).toBe(JSON.stringify(raw))
        const problems = renamingProblems(raw, renaming).filter(({ code }) => code !== 'compared-with-fact')
        expect(problems).toEqual([])
        const cases = factsAsCases(facts)
        expect(given(renamed, renameCases(cases, renaming))).toEqual(given(raw, cases))
      }),
      { numRuns: 80, seed: 6, endOnFailure: true },
    )
  })
})

describe('the shapes of the fields', () => {
  /** Every field of the schema that holds the id of something, and whose ids those are. */
  const holders: Readonly<Record<string, readonly string[]>> = {
    metrics: [
      'MetricBase/id',
      'EarlierMetric/metric',
      'HistoryOf/metric',
      'LevelsScoring/of',
      'ForcedDistribution/deciders/metric',
      'FixedComponent/amount/metric',
      'TiersComponent/per',
      'DeductionComponent/legalLimit/minimumWage/metric',
    ],
    posts: [
      'RawScheme/participants/posts',
      'Indicator/weights/posts',
      'Indicator/posts',
      'RatingsScoring/raters/posts',
      'Consequence/posts',
      'ComponentBase/posts',
    ],
    departments: [
      'RawScheme/department',
      'RawScheme/participants/departments',
      'Indicator/departments',
      'Consequence/departments',
      'ComponentBase/departments',
    ],
    raters: ['RatingsScoring/raters/rater'],
    // Posts, departments and groups of raters, each in its own list.
    named: ['NamedId/id'],
    // What a scheme calls its own parts.
    own: [
      'ParameterReference/parameter',
      'RawScheme/id',
      'Parameter/id',
      'RecordField/id',
      'HistoryOf/bands',
      'HistoryOf/reward',
      'HistoryOf/penalty',
      'Indicator/id',
      'Veto/id',
      'Veto/band',
      'Bands/rows/id',
      'ForcedDistribution/rows/band',
      'Consequence/id',
      'ComponentBase/id',
      'TableComponent/inputs/id',
      'DrawComponent/against',
      'Process/calendar/id',
    ],
  }

  test('know every field of the schema that holds an id', () => {
    const found = schemaParts()
      .filter(({ part, place }) => place.file === 'scheme.schema.json' && part.$ref === '#/$defs/Id')
      .map(({ place }) => place.pointer.replaceAll(/\/(\$defs|properties|items|oneOf\/\d+)(?=\/|$)/g, '').slice(1))
    expect([...new Set(found)].sort()).toEqual(Object.values(holders).flat().sort())
  })
})

describe('renamingProblems()', () => {
  const named = (formula: string) =>
    scheme({
      ...{ posts: [{ id: 'rep', name: '业务员' }], parameters: [{ id: 'quota', name: '定额', unit: 'money' }] },
      metrics: [
        ...scheme().metrics,
        { kind: 'given', id: 'region', name: 'Area', unit: 'text' },
        {
          kind: 'given',
          id: 'deals',
          name: '成交',
          unit: 'records',
          fields: [{ id: 'amount', name: '金额', unit: 'money' }],
        },
      ],
      pay: { components: [{ kind: 'formula', id: 'bonus', name: '奖金', formula }] },
    })

  test.each<[string, string, Renaming, unknown]>([
    [
      'two onto one',
      '1',
      { metrics: { sales: 'x', target: 'x' } },
      { code: 'two-onto-one', id: 'target', other: 'sales', to: 'x' },
    ],
    ['one onto one that stays', '1', { metrics: { sales: 'target' } }, { code: 'two-onto-one', to: 'target' }],
    [
      'a metric onto a parameter',
      '1',
      { metrics: { sales: 'quota' } },
      { code: 'used-otherwise', id: 'sales', to: 'quota' },
    ],
    ['a metric onto a built-in name', '1', { metrics: { sales: 'total' } }, { code: 'used-otherwise', to: 'total' }],
    [
      'a metric onto a field',
      'sum(deals, amount * sales)',
      { metrics: { sales: 'amount' } },
      { code: 'read-otherwise' },
    ],
    ['a metric onto a name', 'if(area = "x", 1, 2)', { metrics: { sales: 'area' } }, { code: 'read-otherwise' }],
    ['a metric onto an unknown name', 'nothing + 1', { metrics: { sales: 'nothing' } }, { code: 'read-otherwise' }],
    [
      'posts that a fact tells',
      'if(岗位 = region, 1, 2)',
      { posts: { rep: 'x' } },
      { code: 'compared-with-fact', kind: 'posts' },
    ],
  ])('refuses %s', (_, formula, renaming, problem) => {
    expect(renamingProblems(named(formula), renaming)).toMatchObject([problem])
  })

  test('refuses posts that a condition compares with a fact', () => {
    const when = { all: [{ fact: 'person', path: '$.post', operator: 'equal' as const, value: { fact: 'region' } }] }
    const raw = { ...named('1'), participants: { when } }
    expect(renamingProblems(raw, { posts: { rep: 'x' } })).toEqual([
      { code: 'compared-with-fact', kind: 'posts', path: '/participants/when/all/0' },
    ])
    expect(renamingProblems(raw, { metrics: { sales: 'x' } })).toEqual([])
  })

  test('has nothing against ids that only other kinds have', () => {
    expect(renamingProblems(named('1'), { posts: { rep: 'sales' }, metrics: { sales: 'amount' } })).toEqual([])
  })
})
