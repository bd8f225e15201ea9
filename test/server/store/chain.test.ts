import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { chainHash, chainStart } from '../../../server/store/chain.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('chain', () => {
  test('begins with the name of the log', () => {
    expect(chainStart('audit')).toBe(sha256('log audit'))
    expect(chainStart('audit')).not.toBe(chainStart('outcomes'))
  })

  test('goes on with the previous hash, the id and the fields, in whatever order they were written', () => {
    const fields = { who: '王', list: [1.5, null], deep: { b: 1, a: 2 } }
    const other = { deep: { a: 2, b: 1 }, list: [1.5, null], who: '王' }
    const text = '{"fields":{"deep":{"a":2,"b":1},"list":[1.5,null],"who":"王"},"id":"000000000001"}'
    expect(chainHash('abc', { id: '000000000001', fields })).toBe(sha256(`abc${text}`))
    expect(chainHash('abc', { id: '000000000001', fields: other })).toBe(sha256(`abc${text}`))
  })
})
