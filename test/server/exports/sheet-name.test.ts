import { describe, expect, test } from 'vitest'
import { sheetName } from '../../../server/exports/sheet-name.ts'

describe('sheetName()', () => {
  test.each([
    ['业务部2026', '业务部2026'],
    ['a/b?c*d[e]f:g\\h', 'a_b_c_d_e_f_g_h'],
    ["'quoted'", '_quoted_'],
    ['', '_'],
    ['  ', '_'],
    ['History', 'History_'],
    ['x'.repeat(32), 'x'.repeat(31)],
    [`${'x'.repeat(30)}😀`, 'x'.repeat(30)],
  ])('makes %j legal', (wanted, name) => {
    expect(sheetName(wanted)).toBe(name)
  })

  test('gives each sheet a name of its own, whatever its case and length', () => {
    expect(sheetName('A', ['a', 'A 2'])).toBe('A 3')
    expect(sheetName('x'.repeat(40), ['x'.repeat(31)])).toBe(`${'x'.repeat(29)} 2`)
  })
})
