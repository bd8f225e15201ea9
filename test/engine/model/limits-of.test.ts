import { describe, expect, test } from 'vitest'
import { reasonCodes } from '../../../engine/model/codes/reason.ts'
import { limitKinds, limitsOf } from '../../../engine/model/limits-of.ts'

const note = (code: string, figure: string) => ({ code, figure, params: {} })

describe('limitsOf()', () => {
  test('tells caps, floors, gates and vetoes from other notes, each once', () => {
    const notes = [
      note('capped', 'total'),
      note('computed-zero', 'pay:bonus'),
      note('gate-closed', 'pay:bonus'),
      note('capped', 'total'),
      note('capped', 'payout'),
    ]
    expect(limitsOf({ id: '007', status: 'complete', notes })).toEqual([
      { kind: 'cap', code: 'capped', figure: 'total', key: 'capped total' },
      { kind: 'gate', code: 'gate-closed', figure: 'pay:bonus', key: 'gate-closed pay:bonus' },
      { kind: 'cap', code: 'capped', figure: 'payout', key: 'capped payout' },
    ])
  })

  test('are none where nothing is noted', () => {
    expect(limitsOf({ id: '007', status: 'complete' })).toEqual([])
  })

  test('goes by codes that outcomes have', () => {
    expect([...limitKinds.keys()].filter((code) => !Object.hasOwn(reasonCodes, code))).toEqual([])
  })
})
