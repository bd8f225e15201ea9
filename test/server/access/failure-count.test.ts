import { describe, expect, test } from 'vitest'
import { failureCount } from '../../../server/access/failure-count.ts'
import { failuresAllowed, signInThrottle } from '../../../server/access/sign-in-throttle.ts'

describe('a count of failures', () => {
  test('lets a key wait from the most on, until the oldest that counts is over', () => {
    let now = 0
    const count = failureCount({ most: 2, withinMs: 100 }, () => now)
    count.fail('a')
    expect(count.waitMs('a')).toBe(0)
    now = 30
    count.fail('a')
    expect([count.waitMs('a'), count.waitMs('b')]).toEqual([70, 0])
    now = 99
    expect(count.waitMs('a')).toBe(1)
    now = 100
    expect(count.waitMs('a')).toBe(0)
  })

  test('takes a failure back, and forgets a key', () => {
    const count = failureCount({ most: 1, withinMs: 100 }, () => 0)
    count.fail('a')
    count.undo('a')
    expect(count.waitMs('a')).toBe(0)
    count.undo('a')
    count.fail('a')
    count.forget('a')
    expect(count.waitMs('a')).toBe(0)
  })

  test('remembers so many keys, and forgets first those that failed longest ago', () => {
    const count = failureCount({ most: 1, withinMs: 100 }, () => 0)
    for (let index = 0; index <= 20_000; index++) count.fail(`key ${index}`)
    expect([count.waitMs('key 0'), count.waitMs('key 1'), count.waitMs('key 20000')]).toEqual([0, 100, 100])
  })
})

describe('the throttle of sign-ins', () => {
  const failures = (
    throttle: ReturnType<typeof signInThrottle>,
    many: number,
    at: (index: number) => [string, string],
  ) => {
    for (let index = 0; index < many; index++) throttle.attempt(...at(index))
  }

  test('stops one account from anywhere after more failures than from one address', () => {
    const throttle = signInThrottle(() => 0)
    failures(throttle, failuresAllowed.account, (index) => ['wang', `10.0.0.${index}`])
    expect(() => throttle.attempt('wang', '10.0.1.1')).toThrow('sign-in-throttled')
    expect(() => throttle.attempt('li', '10.0.1.1')).not.toThrow()
  })

  test('stops one address after more failures than of one account', () => {
    const throttle = signInThrottle(() => 0)
    failures(throttle, failuresAllowed.address, (index) => [`user-${index}`, '10.0.0.1'])
    expect(() => throttle.attempt('wang', '10.0.0.1')).toThrow('sign-in-throttled')
    expect(() => throttle.attempt('wang', '10.0.0.2')).not.toThrow()
  })

  test('counts a network of IPv6 as one address', () => {
    const throttle = signInThrottle(() => 0)
    failures(throttle, failuresAllowed.accountAtAddress, (index) => ['wang', `2001:db8:1:1::${index}`])
    expect(() => throttle.attempt('wang', '2001:db8:1:1::ffff')).toThrow('sign-in-throttled')
    expect(() => throttle.attempt('wang', '2001:db8:2:1::1')).not.toThrow()
  })

  test('does not count what succeeded or was never looked at', () => {
    const throttle = signInThrottle(() => 0)
    for (let index = 0; index < 3 * failuresAllowed.address; index++) {
      const attempt = throttle.attempt('wang', '10.0.0.1')
      if (index % 2 === 0) attempt.succeeded()
      else attempt.undone()
    }
  })
})
