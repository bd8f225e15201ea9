import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Change, diffSchemes } from '../../engine/diff.ts'
import type { Condition, RawScheme } from '../../engine/model/raw/scheme.ts'
import { richScheme } from '../support/rich-scheme.ts'
import { bands, dimension, given, indicator, pay, scheme } from '../support/schemes.ts'

/** A change in one line: kind, part, id, field, before → after. */
function line({ kind, part, id, field, before, after, within }: Change): string {
  const place = within === undefined ? '' : ` in ${within.part} ${within.id}`
  const values =
    kind === 'added' || kind === 'removed' ? '' : ` ${field} ${JSON.stringify(before)} → ${JSON.stringify(after)}`
  return `${kind} ${part} ${id}${place}${values}`
}
function linesOf(a: Partial<RawScheme>, b: Partial<RawScheme>): string[] {
  return diffSchemes(scheme(a), scheme(b)).map(line)
}

const bonus = { kind: 'formula', id: 'bonus', name: '奖金', formula: 'base' } as const
const when: Condition = { all: [{ fact: 'sales', operator: 'greaterThan', value: 1 }] }
const reward = (id: string, onlyOneOf?: string) => ({
  id,
  name: id,
  when,
  effects: [{ kind: 'money' as const, amount: `${id.length}` }],
  ...(onlyOneOf && { onlyOneOf }),
})

describe('diffSchemes()', () => {
  test('tells the weight of 销售额 from 40 to 35', () => {
    const weighed = (weight: number) => ({
      indicators: [dimension('results', 100, indicator('sales', { name: '销售额', weight }))],
    })
    expect(diffSchemes(scheme(weighed(40)), scheme(weighed(35)))).toEqual([
      {
        kind: 'changed',
        part: 'indicator',
        id: 'sales',
        name: '销售额',
        field: 'weight',
        before: 40,
        after: 35,
        path: '/indicators/0/children/0/weight',
      },
    ])
  })

  test('tells the band 良好 from 80 to 78', () => {
    const banded = (from: number) => ({
      bands: {
        rows: [
          { id: 'good', name: '良好', from },
          { id: 'fair', name: '合格' },
        ],
      },
    })
    expect(diffSchemes(scheme(banded(80)), scheme(banded(78)))).toEqual([
      {
        kind: 'changed',
        part: 'band',
        id: 'good',
        name: '良好',
        field: 'from',
        before: 80,
        after: 78,
        path: '/bands/rows/0/from',
      },
    ])
  })

  test.each<[string, Partial<RawScheme>, Partial<RawScheme>, string[]]>([
    ['nothing', {}, {}, []],
    ['another name', {}, { name: '新方案' }, ['changed scheme sales-monthly name "业务部月度方案" → "新方案"']],
    [
      'a field that comes',
      {},
      { indicators: [indicator('sales-result', { name: '销售达成', cap: 120 })] },
      ['changed indicator sales-result cap undefined → 120'],
    ],
    [
      'a field that goes',
      { bands: bands(['good', 80], ['fair', 0]) },
      { bands: bands(['good', 80], ['fair', undefined]) },
      ['changed band fair from 0 → undefined'],
    ],
    [
      'a part that comes, with all that is in it',
      { metrics: given('money', 'sales') },
      { metrics: given('money', 'cost', 'sales') },
      ['added metric cost'],
    ],
    [
      'a part that goes',
      { metrics: given('money', 'cost', 'sales') },
      { metrics: given('money', 'sales') },
      ['removed metric cost'],
    ],
    [
      'a changed id',
      { posts: [{ id: 'seller', name: '业务员' }] },
      { posts: [{ id: 'clerk', name: '业务员' }] },
      ['changed post clerk id "seller" → "clerk"'],
    ],
    [
      'an id and a name that changed at once: another part',
      { posts: [{ id: 'seller', name: '业务员' }] },
      { posts: [{ id: 'clerk', name: '内勤' }] },
      ['added post clerk', 'removed post seller'],
    ],
    [
      'all bands where there were none, each by itself',
      { bands: { rows: [] } },
      { bands: bands(['good', 80], ['fair', undefined]) },
      ['added band good', 'added band fair'],
    ],
    [
      'a group of fields that comes as one',
      {},
      { rank: { within: 'team', ties: 'shared' } },
      ['changed scheme sales-monthly rank undefined → {"within":"team","ties":"shared"}'],
    ],
    [
      'another scoring method as one change',
      { indicators: [indicator('a', { scoring: { kind: 'yes-no', of: 'x', yes: 1, no: 0 } })] },
      { indicators: [indicator('a', { scoring: { kind: 'formula', formula: 'x' } })] },
      ['changed indicator a scoring {"kind":"yes-no","of":"x","yes":1,"no":0} → {"kind":"formula","formula":"x"}'],
    ],
    [
      'another kind of pay component, field by field',
      { pay: pay(bonus) },
      { pay: pay({ kind: 'fixed', id: 'bonus', name: '奖金', amount: 3 }) },
      [
        'changed pay-component bonus kind "formula" → "fixed"',
        'changed pay-component bonus formula "base" → undefined',
        'changed pay-component bonus amount undefined → 3',
      ],
    ],
    [
      'a parameter in the place of a number',
      { total: { cap: 100 } },
      { total: { cap: { parameter: 'most' } } },
      ['changed scheme sales-monthly total.cap 100 → {"parameter":"most"}'],
    ],
  ])('tells %s', (_what, a, b, lines) => {
    expect(linesOf(a, b)).toEqual(lines)
  })

  test('tells rows of a table by what they are found by, and whose they are', () => {
    const steps = (...rows: [number | undefined, number][]): Partial<RawScheme> => ({
      indicators: [
        indicator('rate', {
          scoring: {
            kind: 'steps',
            of: 'sales',
            rows: rows.map(([from, score]) => ({ ...(from !== undefined && { from }), score })),
          },
        }),
      ],
    })
    const before = steps([100, 90], [80, 70], [undefined, 0])
    expect(linesOf(before, steps([100, 90], [80, 75], [undefined, 0]))).toEqual([
      'changed step 80 in indicator rate score 70 → 75',
    ])
    expect(linesOf(before, steps([100, 90], [85, 70], [undefined, 0]))).toEqual([
      'changed step 85 in indicator rate from 80 → 85',
    ])
    expect(linesOf(before, steps([100, 90], [80, 70], [undefined, 5]))).toEqual([
      'changed step  in indicator rate score 0 → 5',
    ])
    expect(linesOf(before, steps([100, 90], [90, 80], [80, 70], [undefined, 0]))).toEqual([
      'added step 90 in indicator rate',
    ])
    expect(linesOf(before, steps([100, 90], [undefined, 0]))).toEqual(['removed step 80 in indicator rate'])
    expect(linesOf(before, steps([80, 70], [100, 90], [undefined, 0]))).toEqual([
      'moved step 100 in indicator rate position 1 → 2',
    ])
  })

  test('finds an indicator anywhere in the tree: moved is a change of its own', () => {
    const a = { indicators: [dimension('x', 50, indicator('sales', { weight: 40 })), dimension('y', 50)] }
    const b = { indicators: [dimension('x', 50), dimension('y', 50, indicator('sales', { weight: 30 }))] }
    expect(linesOf(a, b)).toEqual(['changed indicator sales weight 40 → 30', 'moved indicator sales parent "x" → "y"'])
    const top = { indicators: [dimension('x', 50), dimension('y', 50), indicator('sales', { weight: 40 })] }
    expect(linesOf(a, top)).toEqual(['moved indicator sales parent "x" → undefined'])
    const renamed = {
      indicators: [{ ...dimension('z', 50, indicator('sales', { weight: 40 })), name: 'x' }, dimension('y', 50)],
    }
    expect(linesOf(a, renamed)).toEqual(['changed indicator z id "x" → "z"'])
  })

  test('tells a new dimension and what is new in it one by one', () => {
    const a = { indicators: [indicator('old')] }
    const b = { indicators: [dimension('x', 50, indicator('old'), indicator('new'))] }
    expect(linesOf(a, b)).toEqual([
      'added indicator x',
      'moved indicator old parent undefined → "x"',
      'added indicator new',
    ])
  })
})

describe('order', () => {
  const three = <T>(a: T, b: T, c: T) => ({ before: [a, b, c], after: [c, a, b] })

  test('has a meaning for pay components and bands', () => {
    const { before, after } = three({ ...bonus, id: 'a' }, { ...bonus, id: 'b' }, { ...bonus, id: 'c' })
    expect(linesOf({ pay: pay(...before) }, { pay: pay(...after) })).toEqual(['moved pay-component c position 3 → 1'])
    const rows = three({ id: 'a', name: 'a' }, { id: 'b', name: 'b' }, { id: 'c', name: 'c' })
    expect(linesOf({ bands: { rows: rows.before } }, { bands: { rows: rows.after } })).toEqual([
      'moved band c position 3 → 1',
    ])
  })

  test('has a meaning among rewards with the same onlyOneOf, and only there', () => {
    const rewards = (...all: ReturnType<typeof reward>[]) => ({ rewards: all })
    const [a, bb, ccc, free] = [reward('a', 'top'), reward('bb', 'top'), reward('ccc', 'other'), reward('free')]
    expect(linesOf(rewards(a, bb, ccc, free), rewards(free, ccc, a, bb))).toEqual([])
    expect(linesOf(rewards(a, bb, free), rewards(bb, free, a))).toEqual(['moved reward a position 1 → 3'])
    expect(linesOf(rewards(reward('a'), reward('bb')), rewards(reward('bb'), reward('a')))).toEqual([])
  })

  test('has none for metrics, indicators, posts, or what a condition lists', () => {
    const listed = (...value: string[]): Condition => ({
      any: [{ fact: 'band', operator: 'in', value }, { not: when }],
    })
    const a: Partial<RawScheme> = {
      metrics: given('money', 'a', 'b'),
      indicators: [indicator('x', { posts: ['p', 'q'] }), indicator('y')],
      participants: { when: listed('good', 'fair') },
    }
    const b: Partial<RawScheme> = {
      metrics: given('money', 'b', 'a'),
      indicators: [indicator('y'), indicator('x', { posts: ['q', 'p'] })],
      participants: { when: { any: [{ not: when }, { fact: 'band', operator: 'in', value: ['fair', 'good'] }] } },
    }
    expect(linesOf(a, b)).toEqual([])
  })
})

describe('the same meaning', () => {
  const conditioned = (condition: Condition): Partial<RawScheme> => ({ participants: { when: condition } })
  const paid = (formula: string): Partial<RawScheme> => ({ pay: pay({ ...bonus, formula }) })

  test.each<[string, Partial<RawScheme>, Partial<RawScheme>]>([
    [
      'a default that is written out',
      { indicators: [indicator('a')], score: { scale: 2, rounding: 'half-up' } },
      {
        indicators: [indicator('a', { added: false, redistributed: false, whenMissing: 'block' })],
        score: { scale: 2, rounding: 'half-up', at: 'total' },
      },
    ],
    ['the editor’s reference to the schema', {}, { $schema: 'urn:jiheng:scheme:1' }],
    [
      'a person’s attribute by path and by id',
      conditioned({ all: [{ fact: 'person', path: '$.post', operator: 'equal', value: 'x' }] }),
      conditioned({ all: [{ fact: 'person.post', operator: 'equal', value: 'x' }] }),
    ],
    ['spaces and full-width signs of a formula', paid('base*total/100'), paid(' base ＊ total ／ １００ ')],
    ['a metric by its id and by its name', paid('base * 2'), paid('[绩效工资基数] * 2')],
    ['a function by its Chinese and its English name', paid('max(base, 1)'), paid('最大(base, 1)')],
    ['brackets that change nothing', paid('base + total * 2'), paid('(base + ((total) * 2))')],
    ['a text that is no formula, typed another way', paid('base *'), paid('base ＊')],
  ])('is no change: %s', (_what, a, b) => {
    expect(linesOf(a, b)).toEqual([])
  })

  test.each<[string, Partial<RawScheme>, Partial<RawScheme>]>([
    ['a threshold', conditioned(when), conditioned({ all: [{ fact: 'sales', operator: 'greaterThan', value: 2 }] })],
    ['an operator', conditioned(when), conditioned({ all: [{ fact: 'sales', operator: 'lessThan', value: 1 }] })],
    ['all and any', conditioned(when), conditioned({ any: [{ fact: 'sales', operator: 'greaterThan', value: 1 }] })],
    ['not', conditioned(when), conditioned({ not: when })],
    [
      'a path that is none',
      conditioned({ all: [{ fact: 'person', path: '$.post', operator: 'equal', value: 'x' }] }),
      conditioned({ all: [{ fact: 'person', path: '$..post', operator: 'equal', value: 'x' }] }),
    ],
    ['a number in a formula', paid('base * 0.5'), paid('base * 0.6')],
    ['brackets that change something', paid('base + total * 2'), paid('(base + total) * 2')],
    ['a name of a formula', paid('base * 2'), paid('sales * 2')],
    ['a text that is no formula', paid('base *'), paid('base /')],
  ])('is a change: %s', (_what, a, b) => {
    expect(linesOf(a, b)).toHaveLength(1)
  })
})

/** JSON pointers to all plain values of a document. */
function leaves(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inside]) => leaves(inside, `${path}/${key}`))
}
function at(document: unknown, path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document)
}
function edited(document: RawScheme, path: string): RawScheme {
  const copy = structuredClone(document)
  const keys = path.split('/')
  const owner = at(copy, keys.slice(0, -1).join('/')) as Record<string, unknown>
  const key = keys.at(-1) ?? ''
  const value = owner[key]
  owner[key] = typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${value}0`
  return copy
}
/** The same document with the keys of every object in another order. */
function shuffled(value: unknown, random: () => number): unknown {
  if (Array.isArray(value)) return value.map((each) => shuffled(each, random))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inside]) => ({
    key,
    inside: shuffled(inside, random),
    order: random(),
  }))
  return Object.fromEntries(entries.sort((a, b) => a.order - b.order).map(({ key, inside }) => [key, inside]))
}

describe('a scheme with every kind of part', () => {
  const rich = richScheme()
  // Another kind is another part, told by a test of its own.
  const isKind = (path: string) => path.endsWith('/kind') && !path.includes('/effects/')
  const editable = leaves(rich).filter((path) => !isKind(path))

  test('has no difference from itself', () => {
    expect(diffSchemes(rich, richScheme())).toEqual([])
  })

  test('has none after its keys are shuffled', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (order) => {
        const other = shuffled(rich, () => order.next().value ?? 0) as RawScheme
        expect(diffSchemes(rich, other)).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  test.each(editable)('tells an edit of %s exactly once', (path) => {
    const other = edited(rich, path)
    const [change, ...more] = diffSchemes(rich, other)
    expect(more).toEqual([])
    expect(change).toMatchObject({
      kind: 'changed',
      before: at(rich, change?.path ?? ''),
      after: at(other, change?.path ?? ''),
    })
    expect(`${path}/`.startsWith(`${change?.path}/`), `${change?.path} points to the edit`).toBe(true)
    expect(change?.path.endsWith(`/${change.field?.replaceAll('.', '/')}`)).toBe(true)
  })

  test('tells two edits as two changes, and back as the same the other way round', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(editable, { minLength: 2, maxLength: 2 }), ([one = '', two = '']) => {
        const other = edited(edited(rich, one), two)
        const there = diffSchemes(rich, other)
        const back = diffSchemes(other, rich)
        const swapped = there.map(({ before, after, path }) => ({ before: after, after: before, path }))
        if (there.every((change) => change.kind === 'changed')) {
          expect(back.map(({ before, after, path }) => ({ before, after, path }))).toEqual(swapped)
        }
        expect(there.length).toBeGreaterThan(0)
        expect(back.length).toBe(there.length)
      }),
      { numRuns: 150 },
    )
  })
})
