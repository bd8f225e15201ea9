import { describe, expect, test } from 'vitest'
import type { Bands } from '../../../engine/model/raw/scheme.ts'
import { entryOf, personOf } from '../../support/evaluating.ts'
import { marked, rated } from '../../support/marked-scheme.ts'
import { bands, pay } from '../../support/schemes.ts'

const withCoefficients: Bands = {
  rows: [
    { id: 'good', name: '良好', from: 80, coefficient: 1.2 },
    { id: 'fair', name: '合格', from: 60, coefficient: 1 },
    { id: 'poor', name: '不合格' },
  ],
}
const paid = pay({ kind: 'formula', id: 'bonus', name: '奖金', formula: 'base * coefficient' })

describe('the band', () => {
  test.each([
    [79.994, '79.99', 'fair'],
    [79.995, '80.00', 'good'],
    [80, '80.00', 'good'],
    [80.01, '80.01', 'good'],
    [59.99, '59.99', 'poor'],
    [60, '60.00', 'fair'],
    [0, '0.00', 'poor'],
  ])('is that of the rounded total: %d', async (mark, total, band) => {
    expect(await personOf(marked({ bands: withCoefficients }), rated('007', mark))).toMatchObject({ total, band })
  })

  test('has a coefficient, and both say where they stand', async () => {
    const person = await personOf(marked({ bands: withCoefficients, pay: paid }), rated('007', 85))
    expect(person.payout).toBe('1200.00')
    expect(entryOf(person, 'band')).toEqual({
      figure: 'band',
      stage: 'band',
      how: 'band',
      path: '/bands',
      inputs: [{ figure: 'total', value: '85' }],
      row: { path: '/bands/rows/0', index: 0 },
      value: 'good',
    })
    expect(entryOf(person, 'coefficient')).toMatchObject({
      path: '/bands/rows/0/coefficient',
      inputs: [{ figure: 'band', value: 'good' }],
      value: '1.2',
    })
  })

  test('may have none, which matters only where it is used', async () => {
    expect(await personOf(marked({ bands: withCoefficients, pay: paid }), rated('007', 50))).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'band-without-coefficient', figure: 'coefficient', params: { band: 'poor' } }],
    })
    expect((await personOf(marked({ bands: withCoefficients }), rated('007', 50))).status).toBe('complete')
  })

  test('bad input 78: a total that no band takes stops that person, named', async () => {
    const raw = marked({
      metrics: [
        { kind: 'given', id: 'mark', name: '得分', unit: 'score', min: -100 },
        { kind: 'given', id: 'base', name: '基数', unit: 'money' },
      ],
      indicators: [{ id: 'result', name: '业绩', weight: 100, scoring: { kind: 'formula', formula: '最大(mark, 0)' } }],
      bands: bands(['good', 80], ['fair', 0]),
    })
    expect((await personOf(raw, rated('007', -50))).band).toBe('fair')
    const rollUps = [{ cycle: 'year' as const, score: 'last' as const }]
    const history = Array.from({ length: 12 }, (_, index) => ({
      period: `2026-${String(index + 1).padStart(2, '0')}`,
      total: -1,
    }))
    expect(await personOf({ ...raw, rollUps }, { history }, { period: '2026' })).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'no-band', figure: 'band', params: { total: '-1' } }],
    })
  })
})
