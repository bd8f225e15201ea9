import { describe, expect, test } from 'vitest'
import { compileScheme } from '../../engine/compile.ts'
import { found } from '../support/checking.ts'
import { richScheme } from '../support/rich-scheme.ts'
import { indicator, pay, scheme } from '../support/schemes.ts'

describe('compileScheme()', () => {
  test('gives a frozen scheme where there is no error', () => {
    const { scheme: compiled, issues, parts } = compileScheme(scheme())
    expect(issues).toEqual([])
    expect(compiled).toBe(parts)
    expect(Object.isFrozen(compiled)).toBe(true)
  })

  test('gives none where there is one, but what could be compiled even so', () => {
    const { scheme: compiled, parts } = compileScheme(scheme({ indicators: [indicator('a', { weight: 99 })] }))
    expect(compiled).toBeUndefined()
    expect(parts.formulas.size).toBeGreaterThan(0)
  })

  test('gives one where there are only warnings', () => {
    const { scheme: compiled, issues } = compileScheme(
      scheme({ pay: pay({ kind: 'deduction', id: 'fine', name: '罚款', amount: '1' }) }),
    )
    expect(issues.map(({ severity }) => severity)).toEqual(['warning'])
    expect(compiled).toBeDefined()
  })

  test('says all that is wrong at once', () => {
    const raw = scheme({
      metrics: [...scheme().metrics, { kind: 'derived', id: 'x', name: 'x', unit: 'money', formula: 'slaes * 2' }],
      indicators: [indicator('a', { weight: 60, posts: ['nobody'] })],
      pay: pay(
        { kind: 'formula', id: 'bonus', name: '奖金', formula: 'base +' },
        { kind: 'formula', id: 'other', name: '其他', formula: 'base * totl' },
      ),
    })
    expect(found(raw)).toEqual([
      'error formula-unknown-name /metrics/3/formula',
      'error formula-operand-missing /pay/components/0/formula',
      'error formula-unknown-name /pay/components/1/formula',
      'error post-not-declared /indicators/0/posts/0',
      'error weights-not-hundred /indicators',
    ])
  })

  test('never stops the program, whatever a scheme has in it', () => {
    expect(() => compileScheme(richScheme(), { suggested: true })).not.toThrow()
  })

  test('a formula that could not be compiled is never evaluated', () => {
    const { parts } = compileScheme(
      scheme({ pay: pay({ kind: 'formula', id: 'b', name: '奖金', formula: 'totl', cap: 'sum(' }) }),
    )
    const [component] = parts.components
    expect(() => component?.cap?.evaluate([])).toThrow(/is never evaluated/)
  })
})
