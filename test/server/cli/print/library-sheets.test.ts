import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compileScheme, evaluateCompiled, type RawCases, type RawScheme } from '../../../../engine/index.ts'
import words from '../../../../schemas/messages/word.json' with { type: 'json' }
import type { Context } from '../../../../server/cli/context.ts'
import { calculationSheet } from '../../../../server/cli/print/calculation-sheet.ts'
import { csv } from '../../../../server/cli/print/csv.ts'
import { outcomeSheet } from '../../../../server/cli/print/outcome-sheet.ts'
import { outcomeText } from '../../../../server/cli/print/outcome-text.ts'
import { printingOf } from '../../../../server/cli/print/printing.ts'
import { languages } from '../../../../server/messages/language.ts'
import { sentence } from '../../../../server/messages/messages.ts'

const library = new URL('../../../../schemes/', import.meta.url)
const names = readdirSync(library).flatMap((name) => /^(.+)\.scheme\.json$/.exec(name)?.[1] ?? [])

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, library), 'utf8')) as T
}

function contextIn(language: Context['language']): Context {
  const writer = { write: () => true }
  const surroundings = { stdout: writer, stderr: writer, cwd: '.', env: {}, isTerminal: false }
  return { ...surroundings, language, say: (code, params) => sentence(code, params, language) }
}

function outcomesOf(raw: RawScheme, cases: RawCases) {
  return cases.cases.flatMap(({ period, people, groups, parameters }) => {
    const { scheme } = compileScheme(raw, { parameters: { ...cases.parameters, ...parameters } })
    const facts = { format: 1 as const, period, people, ...(groups && { groups }) }
    return (scheme && evaluateCompiled(scheme, facts, { trace: true }).outcome) ?? []
  })
}

describe.each(names)('the results of %s', (name) => {
  const raw = read<RawScheme>(`${name}.scheme.json`)
  const outcomes = outcomesOf(raw, read<RawCases>(`${name}.cases.json`))
  const people = outcomes.flatMap((outcome) => outcome.people.map((person) => ({ person, period: outcome.period })))
  const entries = people.flatMap(({ person }) => person.trace ?? [])

  test('have a word for every way in which a figure is computed', () => {
    const ways = new Set(entries.map(({ how }) => how))
    expect([...ways].filter((how) => !Object.hasOwn(words.how, how))).toEqual([])
  })

  test.each(languages)('print in %s, everyone and each', (language) => {
    const printing = printingOf(raw, contextIn(language))
    for (const outcome of outcomes) {
      expect(outcomeText(outcome, printing, () => '')).toContain(raw.name)
      expect(csv(outcomeSheet(outcome, printing, { whole: true }))).toContain(outcome.people[0]?.id)
    }
    for (const { person, period } of people) {
      expect(calculationSheet(person, period, printing, (source) => source)).toContain(person.id)
    }
  })

  test('name every figure of a calculation', () => {
    const { nameOf } = printingOf(raw, contextIn('zh-CN'))
    const figures = new Set(entries.flatMap(({ figure, inputs }) => [figure, ...inputs.map((input) => input.figure)]))
    expect([...figures].filter((figure) => nameOf(figure) === figure)).toEqual([])
  })
})
