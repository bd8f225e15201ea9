import { describe, expect, test } from 'vitest'
import { inPortions } from '../../../server/evaluation/in-portions.ts'

async function portionsOf(count: number, size: number): Promise<readonly number[]> {
  const sizes: number[] = []
  const all = Array.from({ length: count }, (_, index) => index)
  for await (const portion of inPortions(all, size)) sizes.push(portion.length)
  return sizes
}

describe('inPortions()', () => {
  test.each([
    [0, []],
    [1, [1]],
    [2, [2]],
    [3, [3]],
    [4, [3, 1]],
    [6, [3, 3]],
  ])('gives %i things in threes', async (count, sizes) => {
    expect(await portionsOf(count, 3)).toEqual(sizes)
  })

  test('lets others have a turn after each portion', async () => {
    const order: string[] = []
    for await (const portion of inPortions([1, 2, 3, 4], 2)) {
      order.push(`portion ${portion[0]}`)
      setImmediate(() => order.push(`turn ${portion[0]}`))
    }
    expect(order).toEqual(['portion 1', 'turn 1', 'portion 3', 'turn 3'])
  })
})
