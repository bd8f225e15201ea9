import { describe, expect, test } from 'vitest'
import { payKinds } from '../../../engine/pay/pay-kinds.ts'

describe('payKinds', () => {
  test('has each kind under its own name', () => {
    expect(Object.entries(payKinds).map(([name, kind]) => [name, kind.kind])).toEqual(
      Object.keys(payKinds).map((name) => [name, name]),
    )
  })
})
