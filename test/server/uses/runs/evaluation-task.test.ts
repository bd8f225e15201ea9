import { describe, expect, test } from 'vitest'
import { compileScheme, evaluateCompiled, type RawPerson, type RawScheme } from '../../../../engine/index.ts'
import {
  type CohortToEvaluate,
  type EvaluatedPerson,
  evaluateCohortTask,
  type LastAnswer,
} from '../../../../server/uses/runs/evaluation-task.ts'
import { recomputeRunTask } from '../../../../server/uses/runs/recompute-task.ts'
import { scheme } from '../../../support/schemes.ts'

const pool = { kind: 'pool', id: 'bonus', name: '奖金', pool: '100000', share: 'total', within: 'everyone' } as const
const schemes: readonly (readonly [string, RawScheme])[] = [
  ['portion by portion', scheme()],
  ['together', scheme({ pay: { components: [pool] } })],
]

/** More than one portion of people, some of whom lack facts or have wrong ones. */
const people = Array.from({ length: 2121 }, (_, index): RawPerson => {
  const facts = { sales: index % 97 === 0 ? '多' : index % 120, target: 100, base: 1000.01 }
  return { id: `p${index}`, facts: index % 101 === 0 ? {} : facts }
})

function startOf(document: RawScheme, more: Partial<CohortToEvaluate> = {}): CohortToEvaluate {
  return { document, parameters: {}, period: '2026-03', groups: [], ...more }
}

async function* textsOf(all: readonly unknown[], size = 500): AsyncGenerator<string> {
  for (let from = 0; from < all.length; from += size) yield JSON.stringify(all.slice(from, from + size))
}

async function evaluated(start: CohortToEvaluate, size = 500, some = people) {
  const found: EvaluatedPerson[] = []
  let last: LastAnswer | undefined
  for await (const answer of evaluateCohortTask(start, textsOf(some, size))) {
    if ('text' in answer) found.push(...JSON.parse(answer.text))
    else last = answer
  }
  return { found, last }
}

describe.each(schemes)('a cohort that is evaluated %s', (_, document) => {
  const { parts } = compileScheme(document)
  const { outcome } = evaluateCompiled(parts, { format: 1, period: '2026-03', people })

  test('comes to what it comes to at once, person by person and in all', async () => {
    const { found, last } = await evaluated(startOf(document))
    expect(found.map((each) => each.outcome)).toEqual(JSON.parse(JSON.stringify(outcome?.people)))
    expect(found.map(({ given }) => given)).toEqual(people)
    expect(last).toMatchObject({ totals: outcome?.totals, issues: [], difference: undefined })
  })

  test('has the same fingerprint, in whatever lists its people come', async () => {
    const [one, other] = [await evaluated(startOf(document)), await evaluated(startOf(document), 333)]
    expect(one.last?.givenHash).toMatch(/^[0-9a-f]{64}$/)
    expect(other.last?.givenHash).toBe(one.last?.givenHash)
  })

  test('is explained for one person with a trace, which changes nothing of what comes out', async () => {
    const { found } = await evaluated(startOf(document, { explained: 'p2100' }))
    expect(found).toHaveLength(1)
    const { trace, ...rest } = found[0]?.outcome ?? {}
    expect(trace?.length).toBeGreaterThan(3)
    expect(rest).toEqual(JSON.parse(JSON.stringify(outcome?.people[2100])))
  })

  test('is recomputed by the reference evaluator without a difference', async () => {
    const { found, last } = await evaluated(startOf(document))
    expect(await recomputed(document, found, last)).toEqual({ difference: undefined, givenHash: last?.givenHash })
  })

  test('is not what was kept, where somebody changed something of that', async () => {
    const { found, last } = await evaluated(startOf(document), 30, people.slice(0, 100))
    const altered = found.map((each) =>
      each.given.id === 'p99' ? { ...each, outcome: { ...each.outcome, payout: '0.01' } } : each,
    )
    expect(await recomputed(document, altered, last)).toMatchObject({ difference: { person: 'p99', figure: 'payout' } })
    const dearer = last?.totals && { ...last, totals: { ...last.totals, payout: '1.00' } }
    expect(await recomputed(document, found, dearer)).toMatchObject({ difference: { figure: 'totals:payout' } })
    expect(await recomputed(document, found.slice(0, -1), last)).toMatchObject({ difference: expect.anything() })
  })
})

async function recomputed(document: RawScheme, kept: readonly EvaluatedPerson[], last: LastAnswer | undefined) {
  if (last?.totals === undefined) throw new Error('what was evaluated has totals')
  const start = { ...startOf(document), totals: last.totals }
  return (await Array.fromAsync(recomputeRunTask(start, textsOf(kept)))).at(-1)
}
