import { expect, test } from 'vitest'
import { invariant } from '../../../engine/kernel/invariant.ts'

test('invariant() stops the program with its message where the condition does not hold', () => {
  expect(() => invariant(false, 'weights are positive')).toThrow('Invariant broken: weights are positive')
  expect(() => invariant(undefined, 'a row was found')).toThrow('a row was found')
})

test('invariant() lets the program go on where it holds', () => {
  expect(() => invariant(true, 'never')).not.toThrow()
})
