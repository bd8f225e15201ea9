import { describe, expect, test } from 'vitest'
import { atOnce, inTurns, type Steps, turnSteps } from '../../../server/store/steps.ts'
import { countTurns } from '../../support/count-turns.ts'

/** So many steps, and how many were taken. */
function counted(count: number) {
  const taken = { steps: 0 }
  function* work(): Steps<string> {
    while (taken.steps < count) {
      taken.steps += 1
      yield
    }
    return 'done'
  }
  return { taken, steps: work() }
}

describe('atOnce()', () => {
  test('takes all steps, and gives what they give', () => {
    const { taken, steps } = counted(5_000)
    expect(atOnce(steps)).toBe('done')
    expect(taken.steps).toBe(5_000)
  })

  test('throws what a step throws', () => {
    const failing = function* (): Steps<void> {
      yield
      throw new Error('the second step')
    }
    expect(() => atOnce(failing())).toThrow('the second step')
  })
})

describe('inTurns()', () => {
  test('gives what the steps give, and takes the first one at once', async () => {
    const { taken, steps } = counted(3)
    const done = inTurns(steps)
    expect(taken.steps).toBeGreaterThan(0)
    expect(await done).toBe('done')
  })

  test('lets everybody else have a turn after so many steps, however quick they are', async () => {
    const { taken, steps } = counted(turnSteps * 5)
    const turns = countTurns()
    await inTurns(steps)
    expect(turns.stop()).toBeGreaterThanOrEqual(4)
    expect(taken.steps).toBe(turnSteps * 5)
  })

  test('rejects with what a step throws', async () => {
    const failing = function* (): Steps<void> {
      yield
      throw new Error('the second step')
    }
    await expect(inTurns(failing())).rejects.toThrow('the second step')
  })
})
