import { describe, expect, test } from 'vitest'
import { fillingChange } from '../../../../admin/scheme-editor/bound/filling-change.ts'

const content = {
  document: { name: 'a', effective: { from: '2026-01-01' }, money: { scale: 2, currency: 'CNY' } },
  parameters: { base: 1 },
}

describe('fillingChange()', () => {
  test.each([
    ['fills a field', '/document/name', 'b', '/document/name'],
    ['empties one of several fields', '/document/money/scale', undefined, '/document/money/scale'],
    ['takes a part away with its last field', '/document/effective/from', undefined, '/document/effective'],
    ['leaves the values of blanks a part of the draft', '/parameters/base', undefined, '/parameters/base'],
    ['empties a field of the document itself', '/document/name', undefined, '/document/name'],
  ])('%s', (_, pointer, value, at) => {
    expect(fillingChange(content, pointer, value)).toEqual([{ at, do: 'set', value }])
  })
})
