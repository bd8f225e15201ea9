import { describe, expect, test } from 'vitest'
import { compareOutcome, type Expected, type Outcome, type PersonOutcome } from '../../../../engine/index.ts'
import { acceptChange } from '../../../../admin/scheme-editor/cases/accept-change.ts'
import type { CaseRun } from '../../../../admin/scheme-editor/cases/case-run.ts'
import { applyChange } from '../../../../admin/scheme-editor/draft/change.ts'
import type { JsonValue } from '../../../../admin/scheme-editor/draft/json.ts'

const came: PersonOutcome = {
  id: '1',
  status: 'complete',
  metrics: { rate: '1.2', met: true },
  scores: { sales: '88.50' },
  total: '88.50',
  rank: 2,
  band: 'good',
  rewards: [
    { id: 'first', times: 1, effects: [] },
    { id: 'first', times: 1, effects: [] },
  ],
  penalties: [],
  pay: { bonus: '1100.00' },
  payout: '1100.00',
}

function runOf(expect: readonly Expected[], people: readonly PersonOutcome[]): CaseRun {
  const outcome = { people } as unknown as Outcome
  const deviations = compareOutcome(expect, outcome)
  return { state: deviations.length === 0 ? 'green' : 'red', deviations, people, issues: [] }
}

function accepted(expect: readonly Expected[], people: readonly PersonOutcome[] = [came]): readonly JsonValue[] {
  const one = JSON.parse(JSON.stringify({ expect }))
  const change = acceptChange('/cases/cases/0', one, runOf(expect, people))
  return Object(applyChange({ cases: { cases: [one] } }, change)).cases.cases[0].expect
}

const wrong: Expected = {
  person: '1',
  status: 'incomplete',
  total: 90,
  rank: 1,
  band: 'best',
  scores: { sales: '90' },
  metrics: { rate: 1, met: false },
  rewards: [],
  penalties: ['late'],
  pay: { bonus: 1000 },
  payout: '1000.00',
  missing: ['sales'],
}

describe('what a case expects once it accepts what came out', () => {
  test('is what came out, of each figure in the form that it had', () => {
    expect(accepted([wrong])).toEqual([
      {
        person: '1',
        status: 'complete',
        total: 88.5,
        rank: 2,
        band: 'good',
        scores: { sales: '88.50' },
        metrics: { rate: 1.2, met: true },
        rewards: ['first'],
        penalties: [],
        pay: { bonus: 1100 },
        payout: '1100.00',
      },
    ])
  })

  test('passes', () => {
    const after = accepted([wrong]) as unknown as readonly Expected[]
    expect(runOf(after, [came]).state).toBe('green')
  })

  test('leaves what came out as expected as it is written, and the rest of the case alone', () => {
    expect(accepted([{ person: '1', total: '88.5', payout: 1 }])).toEqual([
      { person: '1', total: '88.5', payout: 1100 },
    ])
  })

  test('no longer holds what did not come out', () => {
    const { total: _, band: __, ...incomplete } = came
    expect(accepted([{ person: '1', total: 90, band: 'good' }], [incomplete])).toEqual([{ person: '1' }])
  })

  test('leaves alone what is expected of somebody who is not there', () => {
    const expected = [{ person: '2', total: 90 }]
    expect(accepted(expected)).toEqual(expected)
  })

  test('keeps as text what a number cannot say exactly', () => {
    const large = { ...came, payout: '123456789012345678.01' }
    expect(accepted([{ person: '1', payout: 1 }], [large])).toEqual([{ person: '1', payout: '123456789012345678.01' }])
  })
})
