import { describe, expect, test } from 'vitest'
import { metricOfLibrary, metricWithFreeId } from '../../../../../admin/scheme-editor/sections/metrics/new-metric.ts'

describe('metricWithFreeId()', () => {
  test.each([
    ['sales', [], 'sales'],
    ['sales', ['sales'], 'sales-2'],
    ['sales', ['sales', 'sales-2'], 'sales-3'],
  ])('gives %s beside %j the id %s', (id, taken, expected) => {
    expect(metricWithFreeId({ id }, new Set(taken)).id).toBe(expected)
  })
})

describe('metricOfLibrary()', () => {
  test('takes what a scheme may say of a metric, and leaves out what only the library says', () => {
    const record = {
      id: 'sales',
      version: 3,
      name: '销售额',
      kind: 'given',
      unit: 'money',
      min: 0,
      ended: '2026-01-01',
    }
    expect(metricOfLibrary(record)).toEqual({ id: 'sales', name: '销售额', kind: 'given', unit: 'money', min: 0 })
  })
})
