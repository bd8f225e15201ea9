import { describe, expect, test } from 'vitest'
import { ratedBy } from '../../../../../admin/scheme-editor/sections/raters/rated-by.ts'

const rated = (id: string, ...raters: { rater: string; weight: unknown }[]) => ({
  ...{ id, name: id.toUpperCase() },
  scoring: { kind: 'ratings', raters },
})

describe('ratedBy()', () => {
  test('finds what is rated on every level, with weights as they are shown', () => {
    const tree = [
      rated('a', { rater: 'superior', weight: 60 }, { rater: 'self', weight: { parameter: 'p' } }),
      { id: 'b', scoring: { kind: 'formula', formula: '1' } },
      { id: 'c', children: [rated('c-1', { rater: 'peers', weight: 100 })] },
    ]
    expect(ratedBy(tree as never)).toEqual([
      {
        ...{ pointer: '/document/indicators/0', name: 'A' },
        raters: [
          { rater: 'superior', weight: '60%' },
          { rater: 'self', weight: '{p}' },
        ],
      },
      { pointer: '/document/indicators/2/children/0', name: 'C-1', raters: [{ rater: 'peers', weight: '100%' }] },
    ])
  })

  test('finds nothing where a draft says no such thing', () => {
    expect(ratedBy(undefined)).toEqual([])
    expect(ratedBy([1, { scoring: { kind: 'ratings' } }])).toEqual([])
  })
})
