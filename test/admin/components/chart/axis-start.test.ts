import { describe, expect, test } from 'vitest'
import { axisStart, stackedBar } from '../../../../admin/components/chart/waterfall-bars.ts'

const bar = (kind: 'total' | 'rise' | 'fall', from: number, to: number) => ({ kind, ...stackedBar(from, to) })

describe('axisStart()', () => {
  test('leaves the axis at nothing where the changes are seen', () => {
    expect(axisStart([bar('total', 0, 100), bar('rise', 100, 150), bar('total', 0, 150)])).toBeUndefined()
  })

  test('begins below everything where they would not be', () => {
    expect(axisStart([bar('total', 0, 100_000), bar('fall', 100_000, 98_000), bar('total', 0, 98_000)])).toBe(96_000)
  })

  test('stays where something goes below nothing, or nothing changes', () => {
    expect(axisStart([bar('total', 0, 10), bar('fall', 10, -5)])).toBeUndefined()
    expect(axisStart([bar('total', 0, 100_000), bar('total', 0, 100_000)])).toBeUndefined()
  })
})
