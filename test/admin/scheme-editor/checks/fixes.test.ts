import { describe, expect, test } from 'vitest'
import type { DraftContent } from '../../../../admin/scheme-editor/draft/draft-store.ts'
import { createDraftStore } from '../../../../admin/scheme-editor/draft/draft-store.ts'
import { fixesOf, fixMakers } from '../../../../admin/scheme-editor/checks/fixes/fixes.ts'
import type { FixKind } from '../../../../admin/scheme-editor/checks/fixes/fix.ts'
import { type Issue, type IssueCode, issueCodes, type RawScheme } from '../../../../engine/index.ts'
import { checkCodes } from '../../../../engine/model/codes/check.ts'
import { compileCodes } from '../../../../engine/model/codes/compile.ts'
import { documentCodes } from '../../../../engine/model/codes/document.ts'
import { formulaCodes } from '../../../../engine/model/codes/formula.ts'
import { checkedDraft } from '../../../support/checked-draft.ts'
import { bands, dimension, indicator, pay, scheme } from '../../../support/schemes.ts'

const posts = [
  { id: 'rep', name: '销售代表' },
  { id: 'lead', name: '组长' },
]

/** A draft of a scheme in which something is wrong on purpose. */
function draft(raw: object, parameters: DraftContent['parameters'] = {}): DraftContent {
  return { document: JSON.parse(JSON.stringify(raw)), parameters }
}

const wrong = (raw: RawScheme, more: object) => draft({ ...raw, ...more })
const level = (...weights: readonly number[]) =>
  weights.map((weight, index) => indicator(`i${index}`, { name: `指标${index}`, weight }))
const condition = (when: object) => wrong(scheme(), { participants: { when } })
const compared = (more: object) => condition({ all: [{ fact: 'base', operator: 'equal', value: 1, ...more }] })
const formula = (text: string, more: object = {}) =>
  wrong(scheme({ pay: pay({ kind: 'formula', id: 'bonus', name: '绩效工资', formula: text }) }), more)
const graded = { kind: 'given', id: 'grade', name: '评级', unit: 'grade', levels: ['good', 'bad'] } as const
const withGrade = { metrics: [...scheme().metrics, graded] }
const withText = { metrics: [...scheme().metrics, { ...graded, unit: 'text', levels: undefined }] }
const withYesNo = { metrics: [...scheme().metrics, { ...graded, unit: 'yes-no', levels: undefined }] }
const reward = { id: 'first', name: '第一名', when: { all: [{ fact: 'total', operator: 'greaterThan', value: 90 }] } }
const money = [{ kind: 'money', amount: '500' }]
const tiers = (rows: readonly object[], more: object = {}) =>
  wrong(scheme(), {
    pay: { components: [{ kind: 'tiers', id: 't', name: '提成', of: 'sales', mode: 'marginal', rows, ...more }] },
  })
const steps = (rows: readonly object[]) =>
  wrong(scheme(), { indicators: [indicator('i', { scoring: { kind: 'steps', of: '[sales]', rows } as never })] })

const table = (more: object) => {
  const inputs = [{ id: 'x', name: 'x', of: 'sales', from: [0] }]
  const base = { kind: 'table', id: 't', name: '表', inputs, rows: [{ at: ['*'], value: 5 }], whenNoRow: 'invalid' }
  return wrong(scheme(), { pay: { components: [{ ...base, ...more }] } })
}
const ranked = (all: readonly object[]) =>
  wrong(scheme(), {
    indicators: [
      indicator('i', {
        scoring: { kind: 'rank', of: 'sales', within: 'everyone', better: 'higher', rows: all } as never,
      }),
    ],
  })

type Row = readonly [code: IssueCode, does: FixKind, content: DraftContent]

const rows: readonly Row[] = [
  ['weights-not-hundred', 'scale', wrong(scheme(), { indicators: level(40, 30, 20) })],
  ['weights-not-hundred', 'share_rest', wrong(scheme(), { indicators: level(50, 30, 0) })],
  ['weights-not-hundred', 'scale', wrong(scheme(), { indicators: [dimension('d', 100, ...level(30, 30))] })],
  [
    'weights-not-hundred-for',
    'scale',
    wrong(scheme(), {
      posts,
      indicators: [
        indicator('a', { name: 'a', weight: 60, weights: [{ posts: ['rep'], weight: 50 }] }),
        indicator('b', { name: 'b', weight: 40 }),
      ],
    }),
  ],
  ['row-unreachable', 'sort_rows', wrong(scheme(), { bands: bands(['fair', 60], ['good', 80], ['low', undefined]) })],
  ['row-unreachable', 'remove_row', wrong(scheme(), { bands: bands(['good', 80], ['fair', 80], ['low', undefined]) })],
  ['row-unreachable', 'sort_rows', steps([{ score: 0 }, { from: 60, score: 80 }, { from: 90, score: 100 }])],
  ['gap-below', 'open_last', wrong(scheme(), { bands: bands(['good', 80], ['fair', 60]) })],
  ['gap-below', 'open_last', steps([{ from: 90, score: 100 }])],
  ['gap-below', 'from_zero', tiers([{ from: 100, rate: 5 }])],
  [
    'rows-not-ascending',
    'sort_rows',
    tiers([
      { from: 0, rate: 5 },
      { from: 300, rate: 7 },
      { from: 200, rate: 6 },
    ]),
  ],
  ['id-twice', 'new_id', wrong(scheme(), { bands: bands(['good', 80], ['good', undefined]) })],
  ['id-twice', 'new_id', wrong(scheme(), { metrics: [...scheme().metrics, { ...scheme().metrics[0], name: '又' }] })],
  ['post-not-declared', 'write', wrong(scheme(), { posts, participants: { posts: ['rpe'] } })],
  ['post-not-declared', 'remove_entry', wrong(scheme(), { posts, participants: { posts: ['rep', 'zzz'] } })],
  [
    'weight-stated-twice',
    'remove_entry',
    wrong(scheme(), {
      posts,
      indicators: [indicator('a', { weights: ['rep', 'rep'].map((post) => ({ posts: [post], weight: 100 })) })],
    }),
  ],
  [
    'forced-shares-not-hundred',
    'scale',
    forced([
      ['good', 30],
      ['fair', 60],
    ]),
  ],
  [
    'forced-bands-out-of-order',
    'sort_bands',
    forced([
      ['fair', 70],
      ['good', 30],
    ]),
  ],
  ['cap-below-floor', 'swap_limits', wrong(scheme(), { total: { cap: 60, floor: 90 } })],
  ['parameter-unfilled', 'suggested', draft(templated())],
  ['parameter-unknown', 'remove_entry', draft(scheme(), { nothing: 3 })],
  ['component-not-yet-known', 'move_after', components('b * 2', '100')],
  ['consequence-not-paid', 'pay_reward', wrong(scheme(), { rewards: [{ ...reward, effects: money }] })],
  ['name-unknown', 'write', compared({ fact: 'bsae' })],
  ['wrong-form', 'wrap', condition({ fact: 'base', operator: 'equal', value: 1 })],
  ['wrong-form', 'write', compared({ operator: '>=' })],
  ['condition-number-wanted', 'as_number', compared({ value: '1,200' })],
  ['condition-text-wanted', 'as_text', wrong(scheme(), { ...withText, participants: { when: grade(5) } })],
  ['condition-level-unknown', 'write', wrong(scheme(), { ...withGrade, participants: { when: grade('god') } })],
  ['formula-unknown-name', 'in_formula', formula('[bsae] * 2')],
  ['formula-unknown-function', 'in_formula', formula('rounds(base, 0)')],
  ['formula-write-instead', 'in_formula', formula('if(total == 3, base, 0)')],
  ['formula-thousands-separator', 'in_formula', formula('base + 1,200')],
  ['formula-percent-twice', 'in_formula', formula('base * done%', percent())],
  ['formula-property-access', 'in_formula', formula('if(person.post = "rep", base, 0)', { posts })],
  ['formula-not-a-level', 'in_formula', formula('if(grade = "god", base, 0)', withGrade)],
  ['formula-text-for-date', 'in_formula', formula('base * days("2026-01-01", [person.hired])')],
  ['tiers-base-of-marginal', 'remove_unused', tiers([{ from: 0, rate: 5 }], { base: '100' })],
  ['level-unknown', 'write', levels(['good', 'bda'])],
  ['row-unreachable', 'remove_row', levels(['good', 'bad', 'bad'])],
  ['field-unknown', 'rename_field', wrong(scheme(), { money: { currency: 'CNY', scal: 2, rounding: 'half-up' } })],
  ['field-unknown', 'remove_field', wrong(scheme(), { zzz: 1 })],
  ['value-not-allowed', 'write', wrong(scheme(), { cycle: 'monthly' })],
  ['value-twice', 'remove_repeated', wrong(scheme(), { posts, participants: { posts: ['rep', 'rep'] } })],
  ['not-a-whole-number', 'as_number', wrong(scheme(), { money: { currency: 'CNY', scale: '2', rounding: 'half-up' } })],
  [
    'not-a-number',
    'as_number',
    wrong(scheme(), { total: { cap: 100, floor: 0 }, metrics: [{ ...scheme().metrics[0], max: '1,200.5' }] }),
  ],
  ['too-few', 'remove_group', condition({ all: [{ fact: 'base', operator: 'equal', value: 1 }, { any: [] }] })],
  ['not-a-list', 'as_list', compared({ operator: 'in', value: 1 })],
  ['text-forbidden-character', 'remove_characters', wrong(scheme(), { name: '月\u202e度' })],
  [
    'field-not-wanted',
    'remove_field',
    wrong(scheme(), { indicators: [...level(100), indicator('plus', { added: true })] }),
  ],
  ['not-a-text', 'as_text', wrong(scheme(), { name: 5 })],
  [
    'not-yes-or-no',
    'as_yes_no',
    wrong(scheme(), { metrics: [{ ...scheme().metrics[0], required: '是' }, ...scheme().metrics.slice(1)] }),
  ],
  ['table-base-unused', 'remove_unused', table({ gives: 'amount', base: '100' })],
  ['tiers-prior-of-whole', 'remove_unused', tiers([{ from: 0, amount: 5 }], { mode: 'whole', prior: '100' })],
  ['condition-yes-no-wanted', 'as_yes_no', wrong(scheme(), { ...withYesNo, participants: { when: grade('是') } })],
  ['rater-weights-not-hundred', 'scale', rated(['boss', 60], ['peer', 30])],
  [
    'ranks-start-at-one',
    'rank_from_one',
    ranked([
      { from: 2, score: 100 },
      { from: 4, score: 80 },
    ]),
  ],
  ['department-not-declared', 'write', wrong(scheme(), { departments: posts, participants: { departments: ['rpe'] } })],
  ['rater-not-declared', 'write', rated(['boss', 60], ['peerr', 40])],
  ['component-not-declared', 'write', drawn(['bonsu'])],
  ['band-not-declared', 'write', counting({ bands: ['goood'] })],
  ['reward-not-declared', 'write', counting({ reward: 'fist' })],
  ['penalty-not-declared', 'write', counting({ penalty: 'lat' })],
  [
    'cycle-never-due',
    'remove_entry',
    wrong(scheme(), { rewards: [{ ...reward, effects: [{ kind: 'honour' }], cycles: ['month', 'year'] }] }),
  ],
  ['id-malformed', 'write', wrong(scheme(), { id: 'Sales Monthly' })],
]

function rated(...raters: readonly (readonly [string, number])[]) {
  const scoring = {
    ...{ kind: 'ratings', whenRaterMissing: 'block', min: 0, max: 100 },
    raters: raters.map(([rater, weight]) => ({ rater, weight })),
  }
  return wrong(scheme(), { raters: named('boss', 'peer'), indicators: [indicator('i', { scoring: scoring as never })] })
}

function named(...ids: readonly string[]) {
  return ids.map((id) => ({ id, name: id }))
}

function counting(of: object) {
  return wrong(scheme(), {
    ...{
      rewards: [{ ...reward, effects: [{ kind: 'honour' }] }],
      penalties: [{ ...reward, id: 'late', effects: [{ kind: 'warning' }] }],
    },
    metrics: [...scheme().metrics, { kind: 'history', id: 'h', name: '次数', measure: 'times', of }],
  })
}

function drawn(against: readonly string[]) {
  const draw = { kind: 'draw', id: 'd', name: '预支', amount: '100', against }
  return wrong(scheme(), { pay: { components: [...(scheme().pay?.components ?? []), draw] } })
}

function forced(shares: readonly (readonly [string, number])[]) {
  const own = bands(['good', 80], ['fair', undefined])
  const all = shares.map(([band, percent]) => ({ band, percent }))
  return wrong(scheme(), {
    bands: { ...own, forced: { within: 'everyone', seatTies: 'higher-band', peopleTies: 'up', rows: all } },
  })
}

function templated(): RawScheme {
  return scheme({
    parameters: [{ id: 'quota', name: '定额', unit: 'number', suggested: 3 }],
    pay: pay({ kind: 'formula', id: 'bonus', name: '绩效工资', formula: 'base * quota' }),
  })
}

function components(first: string, second: string) {
  const named = (id: string, text: string) => ({ kind: 'formula', id, name: id, formula: text }) as const
  return wrong(scheme({ pay: pay(named('a', first.replace('b', '[pay:b]')), named('b', second)) }), {})
}

function grade(value: string | number) {
  return { all: [{ fact: 'grade', operator: 'equal', value }] }
}

function percent() {
  return { metrics: [...scheme().metrics, { kind: 'given', id: 'done', name: '完成率', unit: 'percent' }] }
}

function levels(scored: readonly string[]) {
  const scoring = { kind: 'levels', of: 'grade', levels: scored.map((each, at) => ({ level: each, score: at * 10 })) }
  return wrong(scheme(), { ...withGrade, indicators: [indicator('i', { scoring: scoring as never })] })
}

/** A wrong form hides what else is wrong. */
const shading: ReadonlySet<IssueCode> = new Set(['field-unknown', 'id-malformed', 'not-a-number'])

/** What can be wrong with the form of a draft, beside files. */
const formCodes = Object.fromEntries(
  Object.entries(documentCodes).slice(0, Object.keys(documentCodes).indexOf('more-issues')),
)

const errorsIn = (issues: readonly Issue[]) => issues.filter(({ severity }) => severity === 'error').length

describe('a fix', () => {
  test.each(rows)('of %s puts it right by %s, and is one edit', (code, does, content) => {
    const before = checkedDraft(content)
    const found = before.find((each) => each.code === code) ?? expect.fail(JSON.stringify(before))
    const fixes = fixesOf(found, content)
    const fix = fixes.find((each) => each.does === does) ?? expect.fail(JSON.stringify({ found, fixes }))
    const store = createDraftStore(content)
    store.edit(fix.change)
    const after = checkedDraft(store.getSnapshot())
    expect(after.filter((each) => each.code === code && each.path === found.path)).toEqual([])
    // What was hidden by a wrong form may come up.
    if (!shading.has(code))
      expect(errorsIn(after)).toBeLessThanOrEqual(errorsIn(before.filter((each) => each !== found)))
    store.undo()
    expect(store.getSnapshot()).toEqual(content)
  })
})

/** What nobody but a person can decide, and why. */
const decidedByPeople: Readonly<Record<string, readonly IssueCode[]>> = {
  'what belongs there is known to its author alone': [
    ...(['field-missing', 'one-of-missing', 'more-than-one-of', 'kind-missing', 'not-an-object'] as const),
    ...(['number-too-small', 'number-too-large', 'number-beyond-limit', 'text-empty', 'text-too-short'] as const),
    ...(['text-malformed', 'text-too-long', 'too-many', 'person-id-malformed', 'date-malformed'] as const),
    ...(['period-key-malformed', 'currency-malformed', 'fact-name-malformed', 'fact-path-malformed'] as const),
    ...(['param-name-malformed', 'decimal-malformed', 'document-too-large', 'document-too-deep'] as const),
    ...(['parameter-out-of-range', 'table-row-length', 'table-cell-unknown', 'metric-not-number'] as const),
    ...(['metric-not-yet-known', 'history-sum-of-no-metric', 'levels-of-no-grade', 'metric-not-money'] as const),
    ...(['metric-not-records', 'metrics-in-a-circle'] as const),
  ],
  'a formula that cannot be read may mean anything': [
    ...(['formula-empty', 'formula-too-long', 'formula-too-deep', 'formula-too-many-parts'] as const),
    ...(['formula-too-many-digits', 'formula-bad-number', 'formula-bad-character', 'formula-unclosed-quote'] as const),
    ...(['formula-unclosed-bracket', 'formula-unopened-bracket', 'formula-empty-name'] as const),
    ...(['formula-operand-missing', 'formula-operator-missing', 'formula-unexpected'] as const),
    ...(['formula-chained-comparison', 'formula-assignment', 'formula-ambiguous-name'] as const),
    ...(['formula-not-yet-known', 'formula-function-needs-brackets', 'formula-argument-count'] as const),
    ...(['formula-wants-number', 'formula-wants-text', 'formula-wants-yes-no', 'formula-wants-date'] as const),
    ...(['formula-wants-records', 'formula-types-differ', 'formula-not-ordered'] as const),
    ...(['formula-money-mismatch', 'formula-unit-mismatch', 'formula-money-squared'] as const),
    ...(['formula-wants-money', 'formula-wants-no-money', 'formula-wants-percent'] as const),
    ...(['formula-wants-no-percent', 'formula-bad-date', 'formula-bad-choice', 'formula-bad-places'] as const),
    ...(['formula-bounds-not-ascending', 'formula-clamp-reversed', 'formula-divisor-zero'] as const),
    ...(['formula-exponent-limit', 'formula-power-undefined', 'formula-out-of-range'] as const),
    ...(['formula-nested-records', 'formula-nested-cohort'] as const),
  ],
  'the schema says it before': [
    ...(['condition-not-a-node', 'condition-without-group', 'condition-two-groups', 'condition-empty-group'] as const),
    ...(['condition-unknown-field', 'condition-field-missing', 'condition-operator-unknown'] as const),
    ...(['condition-list-wanted', 'condition-list-empty'] as const),
  ],
  'a condition would come to mean something else': [
    ...(['condition-too-deep', 'condition-too-long', 'condition-path', 'condition-known-too-late'] as const),
    ...(['condition-on-date', 'condition-on-records', 'condition-operator-unfit'] as const),
    ...(['condition-number-limits', 'condition-types-differ', 'condition-units-differ', 'rule-never-fires'] as const),
  ],
  'it decides what people are paid or deducted': [
    ...(['band-above-cap', 'level-without-score', 'tier-rate-or-amount', 'table-too-large', 'table-gap'] as const),
    ...(['consequence-paid-twice', 'division-without-outcome', 'payout-may-be-negative'] as const),
    ...(['result-without-indicators', 'result-without-rank', 'result-without-bands', 'legal-limit-twice'] as const),
    ...(['deduction-beside-limit', 'component-paid-twice', 'proration-without-rule'] as const),
    ...(['roll-up-not-coarser', 'pay-cliff', 'pay-falls'] as const),
  ],
}

describe('the fixes', () => {
  test('say of each kind of issue that a draft can have either what puts it right or why nothing does', () => {
    const decided = Object.values(decidedByPeople).flat()
    const own = Object.keys({ ...checkCodes, ...compileCodes, ...formulaCodes, ...formCodes })
    expect([...decided, ...Object.keys(fixMakers)].toSorted()).toEqual(own.toSorted())
  })

  test('are each tried', () => {
    const tried = new Set(rows.map(([code]) => code))
    expect(Object.keys(fixMakers).filter((code) => !tried.has(code as IssueCode))).toEqual([])
  })

  test('offer nothing for what they do not understand', () => {
    const nothing = draft({})
    for (const code of Object.keys(issueCodes) as IssueCode[]) {
      const found = { code, severity: 'error', path: '/document/pay/components/3/rows/7', params: {} } as const
      for (const fix of fixesOf(found, nothing)) expect(Array.isArray(fix.change)).toBe(true)
    }
  })
})
