import { parseOptions } from '@node-rs/argon2'
import { describe, expect, test } from 'vitest'
import { argon2id, hashesAtOnce, hashesWaiting, passwordHasher } from '../../../server/access/password-hasher.ts'

/** Hashing that takes no time, or as long as the test wants, and counts. */
function counting() {
  const gates: (() => void)[] = []
  const seen = { verified: [] as string[], hashed: 0, atOnce: 0, mostAtOnce: 0, isHeld: false }
  const hashing = {
    hash: async (password: string) => {
      seen.hashed += 1
      return `hash of ${password}`
    },
    verify: async (hashed: string, password: string) => {
      seen.verified.push(hashed)
      seen.atOnce += 1
      seen.mostAtOnce = Math.max(seen.mostAtOnce, seen.atOnce)
      if (seen.isHeld) await new Promise<void>((resolve) => gates.push(resolve))
      seen.atOnce -= 1
      return hashed === `hash of ${password}`
    },
  }
  const release = async () => {
    while (gates.length > 0) {
      gates.shift()?.()
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return { hashing, seen, release }
}

describe('the hash of a password', () => {
  test('is argon2id with 19 MiB, two passes and one lane, and a salt of its own', async () => {
    const [one, two] = [await argon2id.hash('a password'), await argon2id.hash('a password')]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(parseOptions(one)).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1 })
    expect(one).not.toBe(two)
    expect([await argon2id.verify(one, 'a password'), await argon2id.verify(one, 'a Password')]).toEqual([true, false])
  })

  test('is compared with one of the same cost where there is none', async () => {
    const hashed: string[] = []
    const spying = {
      ...argon2id,
      verify: (hash: string, password: string) => {
        hashed.push(hash)
        return argon2id.verify(hash, password)
      },
    }
    const hasher = passwordHasher(spying)
    expect(await hasher.matches('a password', undefined)).toBe(false)
    expect(await hasher.matches('a password', await hasher.hash('a password'))).toBe(true)
    const [nobodys = '', somebodys = ''] = hashed
    expect(parseOptions(nobodys)).toEqual(parseOptions(somebodys))
  })

  test('of nobody is made once, and each comparison is one', async () => {
    const { hashing, seen } = counting()
    const hasher = passwordHasher(hashing)
    for (let index = 0; index < 3; index++) expect(await hasher.matches('x', undefined)).toBe(false)
    expect(seen.hashed).toBe(1)
    expect(seen.verified).toHaveLength(3)
  })
})

describe('comparisons', () => {
  test(`are ${hashesAtOnce} at once, ${hashesWaiting} wait, and more are turned away at once`, async () => {
    const { hashing, seen, release } = counting()
    seen.isHeld = true
    const hasher = passwordHasher(hashing)
    const many = hashesAtOnce + hashesWaiting + 3
    const tries = Array.from({ length: many }, () => hasher.matches('x', 'hash of x').catch((error: unknown) => error))
    await new Promise((resolve) => setImmediate(resolve))
    expect(seen.atOnce).toBe(hashesAtOnce)
    await release()
    const outcomes = await Promise.all(tries)
    expect(outcomes.slice(0, -3)).toEqual(Array(hashesAtOnce + hashesWaiting).fill(true))
    expect(outcomes.slice(-3)).toMatchObject(Array(3).fill({ status: 503, code: 'sign-in-busy' }))
    expect(seen.mostAtOnce).toBe(hashesAtOnce)
    seen.isHeld = false
    expect(await hasher.matches('x', 'hash of x')).toBe(true)
  })
})
