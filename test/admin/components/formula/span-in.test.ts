import { describe, expect, test } from 'vitest'
import { spanIn } from '../../../../admin/components/formula/span-in.ts'
import { shownFormula } from '../../../../admin/components/formula/stored-and-shown.ts'
import { namesOf } from '../../../support/formula-names.ts'

const names = namesOf([
  { id: 'sales', names: ['销售额'], unit: 'money' },
  { id: 'sales-target', names: ['销售目标'], unit: 'money' },
])
const reading = { names, language: 'zh' } as const

function shownPart(stored: string, part: string): string {
  const shown = shownFormula(stored, reading)
  const from = stored.indexOf(part)
  const span = spanIn(stored, shown, { from, to: from + part.length }, reading)
  return shown.slice(span.from, span.to)
}

describe('spanIn()', () => {
  test.each([
    ['[sales] / [sales-target]', '[sales-target]', '销售目标'],
    ['[sales]/[sales-target]', '[sales]', '销售额'],
    ['if([sales] > 1, [sales-target], 2)', 'if', '如果'],
    ['if([sales] > 1, [sales-target], 2)', '[sales] > 1', '销售额 > 1'],
    ['(([sales]) + 1) * [nothing]', '[nothing]', 'nothing'],
    ['max(1, (([sales] + 2)))', '([sales] + 2)', '销售额 + 2'],
    ['[sales] +', '+', '+'],
  ])('in %j, %j is shown as %j', (stored, part, shown) => {
    expect(shownPart(stored, part)).toBe(shown)
  })

  test('stays within the text, and is as wide as a character where there is one', () => {
    expect(spanIn('1 +', '1 +', { from: 3, to: 3 }, reading)).toEqual({ from: 2, to: 3 })
    expect(spanIn('', '', { from: 0, to: 0 }, reading)).toEqual({ from: 0, to: 0 })
    expect(spanIn('[sales] + 1', '1', { from: 5, to: 9 }, reading)).toEqual({ from: 0, to: 1 })
  })
})
