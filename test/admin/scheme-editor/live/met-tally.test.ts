import { describe, expect, test } from 'vitest'
import type { PersonOutcome, RawScheme } from '../../../../engine/index.ts'
import { hitsAt } from '../../../../admin/scheme-editor/live/hits-at.ts'
import { metTally } from '../../../../admin/scheme-editor/live/met-tally.ts'
import type { LiveState } from '../../../../admin/scheme-editor/live/live-store.ts'
import { scheme } from '../../../support/schemes.ts'

const when = { all: [{ fact: 'total', operator: 'greaterThan', value: 90 } as const] }
const reward = (id: string) => ({ id, name: id, when, effects: [{ kind: 'honour' as const }] })
const document: RawScheme = scheme({ rewards: [reward('first'), reward('second')] })
const met = (...ids: readonly string[]): PersonOutcome => ({
  ...{ id: '1', status: 'complete' },
  rewards: ids.map((id) => ({ id, times: 1, effects: [] })) as never,
})

describe('metTally()', () => {
  test('counts people by reward in the order of the document, also where nobody met one', () => {
    const tally = metTally(document)
    tally.put(met('second'))
    tally.put(met('second'))
    tally.put({ ...met('first'), status: 'incomplete' })
    expect(tally.result()).toEqual([
      { path: '/rewards', hits: [0, 2] },
      { path: '/penalties', hits: [] },
    ])
  })
})

describe('hitsAt()', () => {
  const tables = [{ path: '/bands/rows', hits: [3, 0] }]
  const state = (issues: readonly unknown[]) => ({ summary: { tables, met: [] }, issues }) as unknown as LiveState

  test.each<[string, number, number, readonly number[] | undefined]>([
    ['/document/bands/rows', 2, 0, [3, 0]],
    ['/document/bands/rows', 3, 0, undefined],
    ['/document/bands/rows', 2, 1, undefined],
    ['/document/rank', 2, 0, undefined],
  ])('of %s with %i rows and %i issues are %j', (pointer, rows, issues, expected) => {
    expect(hitsAt(state(new Array(issues).fill(0)), pointer, rows)).toEqual(expected)
  })
})
