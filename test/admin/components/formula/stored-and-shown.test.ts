import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { shownFormula, storedFormula, writtenName } from '../../../../admin/components/formula/stored-and-shown.ts'
import {
  buildNames,
  findFunction,
  formulaTokens,
  type Names,
  type RawScheme,
  translateFormula,
} from '../../../../engine/index.ts'
import { FuzzCases } from '../../../fuzz/fuzz-case.ts'
import { namesOf } from '../../../support/formula-names.ts'

const languages = ['zh', 'en'] as const
const folder = new URL('../../../../schemes/', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.scheme.json'))

/** All texts of a document that can be read as formulas with names in them. */
function formulasOf(value: unknown, names: Names): readonly string[] {
  if (typeof value === 'string') return isFormula(value, names) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap((part) => formulasOf(part, names))
}

function isFormula(text: string, names: Names): boolean {
  const tokens = formulaTokens(text, names)
  return tokens.some(({ kind }) => kind === 'bracketed') && translateFormula(text, names, 'stored') !== undefined
}

/** The words of a formula without its brackets, functions, true and false in English. */
const wordsOf = (text: string, names: Names) =>
  formulaTokens(text, names).flatMap(({ kind, text: word }) => {
    if (word === '(' || word === ')') return []
    if (kind === 'yes-no') return [/真|true/i.test(word) ? 'true' : 'false']
    return [kind === 'word' ? (findFunction(word)?.en ?? word) : word]
  })

describe('a formula in names and back', () => {
  test.each(files)('says word by word the same, %s', (file) => {
    const raw: RawScheme = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
    const names = buildNames(raw, () => undefined)
    const formulas = formulasOf(raw, names)
    expect(formulas.length).toBeGreaterThan(0)
    for (const language of languages) {
      for (const formula of formulas) {
        const back = storedFormula(shownFormula(formula, { names, language }), { names, language })
        expect(wordsOf(back, names)).toEqual(wordsOf(formula, names))
      }
    }
  })

  test('says the same, whatever the formula', () => {
    fc.assert(
      fc.property(new FuzzCases(0), fc.constantFrom(...languages), ({ scheme }, language) => {
        const reading = { names: buildNames(scheme, () => undefined), language }
        for (const formula of formulasOf(scheme, reading.names)) {
          const once = storedFormula(formula, reading)
          expect(storedFormula(shownFormula(formula, reading), reading)).toBe(once)
          expect(storedFormula(once, reading)).toBe(once)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('a text that is being written', () => {
  const names = namesOf([
    { id: 'sales', names: ['销售额'] },
    { id: 'bonus-a', names: ['奖金'] },
    { id: 'bonus-b', names: ['奖金'] },
  ])
  const reading = { names, language: 'zh' } as const

  test.each(['', '销售额 +', '如果(', '[销'])('%j is kept as it is', (typed) => {
    expect(storedFormula(typed, reading)).toBe(typed)
    expect(shownFormula(typed, reading)).toBe(typed)
  })

  test('a name is written by itself where only one bears it, else by its id', () => {
    expect(writtenName('sales', reading)).toBe('销售额')
    expect(writtenName('bonus-a', reading)).toBe('[bonus-a]')
  })
})
