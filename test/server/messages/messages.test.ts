import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkCodes } from '../../../engine/model/codes/check.ts'
import { compileCodes } from '../../../engine/model/codes/compile.ts'
import { documentCodes } from '../../../engine/model/codes/document.ts'
import { evaluationCodes } from '../../../engine/model/codes/evaluation.ts'
import { formulaCodes } from '../../../engine/model/codes/formula.ts'
import { reasonCodes } from '../../../engine/model/codes/reason.ts'
import { apiCodes } from '../../../server/messages/api-codes.ts'
import { commandCodes } from '../../../server/messages/command-codes.ts'
import { placeholders } from '../../../server/messages/fill.ts'
import { importCodes } from '../../../server/messages/import-codes.ts'
import { jobCodes } from '../../../server/messages/job-codes.ts'
import { languages } from '../../../server/messages/language.ts'
import { previewCodes } from '../../../server/messages/preview-codes.ts'
import { runCodes } from '../../../server/messages/run-codes.ts'
import { schemeImportCodes } from '../../../server/messages/scheme-import-codes.ts'
import { startCodes } from '../../../server/messages/start-codes.ts'
import { allStoreCodes } from '../../../server/messages/store-codes.ts'
import { type Catalogue, catalogues, sentence } from '../../../server/messages/messages.ts'

const codes: Record<keyof typeof catalogues, Record<string, readonly string[]>> = {
  document: documentCodes,
  formula: formulaCodes,
  compile: compileCodes,
  check: checkCodes,
  evaluation: evaluationCodes,
  reason: reasonCodes,
  command: commandCodes,
  store: allStoreCodes,
  start: startCodes,
  api: apiCodes,
  imports: importCodes,
  jobs: jobCodes,
  previews: previewCodes,
  runs: runCodes,
  'scheme-imports': schemeImportCodes,
}
const areas = Object.keys(codes) as (keyof typeof catalogues)[]

describe.each(areas)('the sentences of %s', (area) => {
  const catalogue: Catalogue = catalogues[area]

  test('exist for exactly the codes of the table', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(codes[area]).sort())
  })

  test('use only parameters that their code declares, the same in each language', () => {
    for (const [code, sentences] of Object.entries(catalogue)) {
      expect(Object.keys(sentences).sort(), code).toEqual([...languages].sort())
      const used = languages.map((language) => placeholders(sentences[language]))
      expect(used[1], `${code}: parameters of both languages`).toEqual(used[0])
      const declared = codes[area][code] ?? []
      expect(
        used[0]?.filter((name) => !declared.includes(name)),
        `${code}: undeclared parameters`,
      ).toEqual([])
    }
  })

  test('leave out the part with a suggestion where there is none', () => {
    for (const [code, names] of Object.entries(codes[area])) {
      for (const suggestion of names.filter((name) => name.startsWith('suggest'))) {
        const params = Object.fromEntries(names.map((name) => [name, name === suggestion ? '' : 'x']))
        for (const language of languages) {
          expect(catalogue[code]?.[language], code).toMatch(new RegExp(`\\[\\[.*\\{${suggestion}\\}.*\\]\\]`))
          expect(sentence(code, params, language), code).not.toMatch(/“”|""|[:：] *$/)
        }
      }
    }
  })

  test('can be said with the parameters of their code', () => {
    for (const [code, names] of Object.entries(codes[area])) {
      const params = Object.fromEntries(names.map((name) => [name, 1]))
      for (const language of languages) expect(sentence(code, params, language).trim(), code).not.toBe('')
    }
  })
})

test('every file is that of an area or of the words', () => {
  const files = readdirSync(new URL('../../../schemas/messages/', import.meta.url))
  expect(files.sort()).toEqual([...areas, 'word'].map((name) => `${name}.json`).sort())
})

test('no code belongs to two areas', () => {
  const all = areas.flatMap((area) => Object.keys(codes[area]))
  expect(all.filter((code, index) => all.indexOf(code) !== index)).toEqual([])
})

test('words of the format are said in the language of the sentence', () => {
  const params = { period: '2026', cycles: 'month, half-year' }
  expect(sentence('period-not-of-cycle', params, 'zh-CN')).toContain('月、半年')
  expect(sentence('period-not-of-cycle', params, 'en')).toContain('month, half-year')
  expect(sentence('fact-wrong-type', { metric: 'A', value: 'yes-no', expected: 'yes-no' }, 'zh-CN')).toMatch(
    /yes-no.*是否/,
  )
})

test('a code without a sentence is an error of the program', () => {
  expect(() => sentence('no-such-code', {}, 'en')).toThrow('no-such-code')
  expect(() => sentence('constructor', {}, 'en')).toThrow('constructor')
})
