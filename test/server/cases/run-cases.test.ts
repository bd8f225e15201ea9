import { describe, expect, test } from 'vitest'
import type { RawCases, RawScheme } from '../../../engine/index.ts'
import { runCases } from '../../../server/cases/run-cases.ts'
import { caseLines } from '../../../server/cli/print/case-lines.ts'
import { printingOf } from '../../../server/cli/print/printing.ts'
import type { Evaluators } from '../../../server/evaluation/evaluate-with-both.ts'
import { sentence } from '../../../server/messages/messages.ts'
import { cases as document, scheme } from '../cli/fixtures.ts'
import { wrongAbout } from '../evaluation/wrong-evaluator.ts'

const raw = scheme as RawScheme
const cases = document as RawCases

describe('runCases()', () => {
  test('passes what comes out as expected from both evaluators', async () => {
    expect(await runCases(raw, cases)).toEqual([
      { id: 'both', name: '两个人', hasPassed: true, differences: [], issues: [], disagreement: undefined },
    ])
  })

  test('fails a case in which the evaluators differ, though the reference gives what is expected', async () => {
    const [result] = await runCases(raw, cases, wrongAbout('008', { payout: '2300.01' }))
    expect(result).toMatchObject({
      hasPassed: false,
      differences: [],
      disagreement: { person: '008', figure: 'payout', a: '2300.00', b: '2300.01' },
    })
  })

  test('fails a case in which they differ in the calculation only', async () => {
    const [result] = await runCases(raw, cases, wrongAbout('007', { trace: [] }))
    expect(result).toMatchObject({ hasPassed: false, disagreement: { person: '007' } })
  })

  test('finds a difference that shows only where no calculation is written down', async () => {
    const [right, wrong] = [wrongAbout('nobody', {}), wrongAbout('008', { payout: '2300.01' })]
    const onlyQuick: Evaluators = {
      reference: right.reference,
      compiled: (...call) => (call[2]?.trace === true ? right : wrong).compiled(...call),
    }
    expect(await runCases(raw, cases, onlyQuick)).toMatchObject([{ hasPassed: false, disagreement: { person: '008' } }])
  })

  test('the failure says what each evaluator gives', async () => {
    const results = await runCases(raw, cases, wrongAbout('008', { payout: '2300.01' }))
    const writer = { write: () => true }
    const printing = printingOf(raw, {
      ...{ stdout: writer, stderr: writer, cwd: '.', env: {}, isTerminal: false, language: 'zh-CN' },
      say: (code, params) => sentence(code, params, 'zh-CN'),
    })
    expect(caseLines(results, 'c.cases.json', printing)).toEqual([
      '未通过 c.cases.json › both（两个人）',
      expect.stringMatching(/^ {4}.*008，应发 \[payout\]：reference 得 2,300\.00，compiled 得 2,300\.01$/),
    ])
  })
})
