import { describe, expect, test } from 'vitest'
import { compileScheme, type RawFacts, type RawScheme } from '../../../engine/index.ts'
import { answerError } from '../../../server/cli/answer-error.ts'
import type { Context } from '../../../server/cli/context.ts'
import { EvaluatorsDiffer } from '../../../server/cli/evaluators-differ.ts'
import { evaluateFacts } from '../../../server/cli/evaluate-facts.ts'
import { printingOf } from '../../../server/cli/print/printing.ts'
import type { Language } from '../../../server/messages/language.ts'
import { sentence } from '../../../server/messages/messages.ts'
import { wrongAbout } from '../evaluation/wrong-evaluator.ts'
import { facts, scheme as raw } from './fixtures.ts'

const { parts: scheme } = compileScheme(raw as RawScheme, { parameters: { rate: 5 } })
const given = { facts: facts as RawFacts, file: 'f.json', locate: () => undefined }

function contextIn(language: Language) {
  const written: string[] = []
  const [stdout, stderr] = [{ write: () => true }, { write: (text: string) => written.push(text) }]
  const context: Context = {
    ...{ stdout, stderr, cwd: '.', env: {}, isTerminal: false, language },
    say: (code, params) => sentence(code, params, language),
  }
  return { context, written }
}

async function differing(language: Language, wrong = wrongAbout('008', { payout: '2300.01' })) {
  const { context, written } = contextIn(language)
  const asked = { evaluator: 'both', traced: undefined, printing: printingOf(raw as RawScheme, context) } as const
  const error: unknown = await evaluateFacts(scheme, given, asked, context, wrong).catch((thrown: unknown) => thrown)
  return { error, context, written }
}

describe('evaluateFacts() with both evaluators that differ', () => {
  test('names the person and the figure, and gives no outcome', async () => {
    const { error, context, written } = await differing('zh-CN')
    expect(error).toBeInstanceOf(EvaluatorsDiffer)
    expect(answerError(error, context)).toBe(3)
    expect(written.join('')).toMatch(/^jiheng: .*008.*应发 \[payout\].*2,300\.00.*2,300\.01/)
    expect(written.join('')).toContain('--evaluator reference')
  })

  test('says so in English, of a part that is no value too', async () => {
    const { error, context, written } = await differing('en', wrongAbout('007', { notes: [] }))
    expect(answerError(error, context)).toBe(3)
    expect(written.join('')).toContain('007, notes: the reference says [{"code":')
  })

  test('asks for nothing where only one evaluator is wanted', async () => {
    const { context } = contextIn('en')
    const asked = {
      evaluator: 'reference',
      traced: undefined,
      printing: printingOf(raw as RawScheme, context),
    } as const
    const outcome = await evaluateFacts(scheme, given, asked, context, wrongAbout('008', { payout: '2300.01' }))
    expect(outcome?.people[1]?.payout).toBe('2300.00')
  })
})

test('any other error is not answered', () => {
  expect(() => answerError(new Error('else'), contextIn('en').context)).toThrow('else')
})
