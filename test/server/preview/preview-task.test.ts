import { describe, expect, test } from 'vitest'
import { compileScheme, evaluateCompiled, type RawPerson, type RawScheme } from '../../../engine/index.ts'
import type { PreviewAnswer, PreviewStart } from '../../../server/preview/preview-task-types.ts'
import type { PreviewSummary } from '../../../server/preview/preview-summary.ts'
import { sameThread } from '../../support/same-thread.ts'
import { bands, pay, scheme } from '../../support/schemes.ts'

const before = scheme({
  penalties: [
    { id: 'late', name: '迟到', when: below(60), effects: [{ kind: 'money', amount: '20' }] },
    { id: 'gone', name: '缺勤', when: below(40), effects: [{ kind: 'demerit', level: 'minor' }] },
  ],
  pay: pay({ kind: 'formula', id: 'bonus', name: '绩效工资', formula: 'base * total / 100 - [penalties]' }),
})
const after = scheme({
  bands: bands(['top', 95], ['good', 80], ['fair', undefined]),
  penalties: [{ id: 'late', name: '迟到', when: below(70), effects: [{ kind: 'money', amount: '20' }] }],
  pay: pay(
    {
      kind: 'formula',
      id: 'bonus',
      name: '绩效工资',
      formula: 'base * total / 100 - [penalties]',
      cap: '900',
      floor: '450',
    },
    { kind: 'formula', id: 'extra', name: '全勤', formula: '10' },
  ),
})

const posts = [
  { id: 'rep', name: '业务员' },
  { id: 'clerk', name: '内勤' },
]

function below(total: number): NonNullable<RawScheme['penalties']>[number]['when'] {
  return { all: [{ fact: 'total', operator: 'lessThan', value: total }] }
}

/** Totals of 30, 31, … 129, in two posts and two departments, hired in different years; one of them without sales. */
const people: readonly RawPerson[] = Array.from({ length: 100 }, (_, index) => ({
  id: `e${100 + index}`,
  name: `名${index}`,
  post: index % 2 === 0 ? 'rep' : 'clerk',
  department: index < 30 ? 'east' : 'west',
  hired: `${2010 + (index % 16)}-01-01`,
  facts: { ...(index !== 50 && { sales: 30 + index }), target: 100, base: 1000 },
}))

async function answers(more: Partial<PreviewStart> = {}, all = people): Promise<readonly PreviewAnswer[]> {
  const content = (document: RawScheme) => ({ document, parameters: {} })
  const start = { content: content(after), against: content(before), period: '2026-02', to: '2026-02-28', groups: [] }
  const given: PreviewAnswer[] = []
  const parts = [JSON.stringify(all.slice(0, 60)), JSON.stringify(all.slice(60))]
  for await (const answer of sameThread().run('preview', { ...start, ...more }, { parts })) given.push(answer)
  return given
}

async function summaryOf(more: Partial<PreviewStart> = {}, all = people): Promise<PreviewSummary> {
  const last = (await answers(more, all)).at(-1)
  if (last?.kind !== 'summary') throw new Error(JSON.stringify(last))
  return last.summary
}

const outcomes = (document: RawScheme) =>
  evaluateCompiled(compileScheme(document).parts, { format: 1, period: '2026-02', people: [...people] }).outcome
const cents = (text: string | undefined) => Math.round(Number(text ?? 0) * 100)
const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0)

describe('the summary of a preview', () => {
  test('has the totals of both evaluations', async () => {
    const [one, other, summary] = [outcomes(before), outcomes(after), await summaryOf({ budget: '60000' })]
    expect(summary.people).toEqual({
      ...{ people: 100, complete: 99, incomplete: 1, invalid: 0, notIncluded: 0 },
      before: { people: 100, complete: 99, incomplete: 1, invalid: 0, notIncluded: 0 },
    })
    expect(summary.payout).toMatchObject({ before: one?.totals.payout, after: other?.totals.payout })
    expect(cents(summary.payout.difference)).toBe(cents(other?.totals.payout) - cents(one?.totals.payout))
    expect(cents(summary.budget?.left)).toBe(6_000_000 - cents(other?.totals.payout))
    expect(summary.components).toMatchObject([
      { id: 'bonus', people: 99, before: one?.totals.components.bonus, after: other?.totals.components.bonus },
      { id: 'extra', people: 99, before: '0.00', after: '990.00' },
    ])
    expect(summary.bands).toEqual(
      ['top', 'good', 'fair'].map((id) => ({
        ...{ id, name: id, before: one?.totals.bands[id] ?? 0, after: other?.totals.bands[id] },
      })),
    )
  })

  test('tells who gains and who loses, the largest changes first', async () => {
    const [one, other] = [outcomes(before)?.people ?? [], outcomes(after)?.people ?? []]
    const changes = one.flatMap((person, index) =>
      person.payout === undefined ? [] : { id: person.id, by: cents(other[index]?.payout) - cents(person.payout) },
    )
    const { moves, gains, losses } = await summaryOf()
    const [up, down] = [changes.filter(({ by }) => by > 0), changes.filter(({ by }) => by < 0)]
    expect(up.length * down.length).toBeGreaterThan(400)
    expect(moves?.gain).toMatchObject({ people: up.length })
    expect(cents(moves?.gain.sum)).toBe(sumOf(up.map(({ by }) => by)))
    expect(cents(moves?.lose.sum)).toBe(sumOf(down.map(({ by }) => by)))
    expect([moves?.equal.people, moves?.unclear.people]).toEqual([changes.length - up.length - down.length, 1])
    const first = (all: typeof up, sign: number) =>
      all
        .toSorted((a, b) => sign * (a.by - b.by) || (a.id < b.id ? -1 : 1))
        .slice(0, 20)
        .map(({ id, by }) => [id, by])
    expect(gains.map((each) => [each.employee, cents(each.difference)])).toEqual(first(up, -1))
    expect(losses.map((each) => [each.employee, cents(each.difference)])).toEqual(first(down, 1))
  })

  test('names who comes to a limit, and how many were not there before', async () => {
    const { limits } = await summaryOf()
    expect(limits.map(({ kind, figure, people: all, newly }) => [kind, figure, all, newly])).toEqual([
      ['cap', 'pay:bonus', 39, 39],
      ['floor', 'pay:bonus', 17, 17],
    ])
    expect(limits[1]?.rows[0]).toEqual({ employee: 'e100', name: '名0', department: 'east', post: 'rep' })
    const same = await summaryOf({ against: { document: after, parameters: {} } })
    expect(same.limits.map(({ people: all, newly, rows }) => [all, newly, rows.length])).toEqual([
      [39, 0, 0],
      [17, 0, 0],
    ])
  })

  test('compares groups, whose sums are the whole', async () => {
    const { groups, payout, departments } = await summaryOf()
    for (const all of Object.values(groups)) {
      expect(sumOf(all.map(({ after: sum }) => cents(sum)))).toBe(cents(payout.after))
      expect(sumOf(all.map(({ before: sum }) => cents(sum)))).toBe(cents(payout.before))
      expect(sumOf(all.map((each) => each.people))).toBe(100)
    }
    expect(groups.service.map(({ id }) => id).sort()).toEqual(
      ['0-1', '1-3', '10+', '3-5', '5-10'].filter((id) => id !== '0-1'),
    )
    expect(departments).toEqual(['east', 'west'])
  })

  test('counts rewards and penalties of both, and the rows of tables', async () => {
    const { rules, tables } = await summaryOf()
    expect(rules).toEqual([
      {
        ...{ list: 'penalties', id: 'late', name: '迟到' },
        before: { people: 30, times: 30, money: '600.00' },
        after: { people: 40, times: 40, money: '800.00' },
      },
      {
        ...{ list: 'penalties', id: 'gone', name: '缺勤' },
        before: { people: 10, times: 10, money: '0.00' },
        after: { people: 0, times: 0, money: '0.00' },
      },
    ])
    expect(tables).toEqual([{ path: '/bands/rows', hits: expect.any(Array) }])
    expect(sumOf([...(tables[0]?.hits ?? [])])).toBe(99)
  })

  test('names whoever lacks something, by reason', async () => {
    const { shortfalls } = await summaryOf()
    expect(shortfalls).toMatchObject({
      people: 1,
      reasons: [{ kind: 'missing', people: 1, name: '销售额', what: 'fact' }],
      rows: [{ employee: 'e150', status: 'incomplete' }],
    })
  })

  test('is the same in whatever order the people come', async () => {
    expect(await summaryOf({}, people.toReversed())).toEqual(await summaryOf())
  })

  test('has no comparison where there is nothing to compare with', async () => {
    const { against: _, ...alone } = { against: undefined }
    const start = {
      content: { document: after, parameters: {} },
      period: '2026-02',
      to: '2026-02-28',
      groups: [],
      ...alone,
    }
    const given = []
    for await (const answer of sameThread().run('preview', start, { parts: [JSON.stringify(people)] }))
      given.push(answer)
    const last = given.at(-1)
    expect(last).toMatchObject({
      kind: 'summary',
      summary: { gains: [], losses: [], payout: { after: expect.any(String) } },
    })
    expect(last).not.toHaveProperty('summary.moves')
    expect(last).not.toHaveProperty('summary.payout.before')
  })

  test('leaves out whom neither content appraises', async () => {
    const only = { posts, participants: { posts: ['rep'] } }
    const content = { document: scheme({ ...after, ...only }), parameters: {} }
    const against = { document: scheme({ ...before, ...only }), parameters: {} }
    const summary = await summaryOf({ content, against })
    expect(summary.groups.post.map(({ id, people: all }) => [id, all])).toEqual([['rep', 50]])
    expect(summary.people).toMatchObject({ notIncluded: 50 })
  })

  test('takes whoever is no longer appraised for somebody who loses everything', async () => {
    const content = { document: scheme({ ...after, posts, participants: { posts: ['rep'] } }), parameters: {} }
    const { groups, losses } = await summaryOf({ content })
    expect(groups.post.find(({ id }) => id === 'clerk')).toMatchObject({ people: 50, after: '0.00', mean: '0.00' })
    expect(losses[0]?.after).toEqual({ status: 'not-included' })
  })
})

describe('a preview that cannot be made', () => {
  test('says what is wrong with the content, blanks aside', async () => {
    const document = scheme({ ...after, bands: bands(['good', 80], ['good', undefined]) })
    expect((await answers({ content: { document, parameters: {} } })).at(-1)).toMatchObject({
      kind: 'issues',
      of: 'content',
    })
  })

  test('says whose period it is not', async () => {
    expect((await answers({ period: '2026-Q1' })).at(-1)).toMatchObject({ kind: 'issues', of: 'content' })
    const document = scheme({ ...before, cycle: 'quarter' })
    expect((await answers({ against: { document, parameters: {} } })).at(-1)).toMatchObject({
      ...{ kind: 'issues', of: 'against', issues: [{ code: 'period-not-of-cycle' }] },
    })
  })
})
