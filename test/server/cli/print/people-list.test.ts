import { expect, test } from 'vitest'
import type { PersonOutcome, RawScheme } from '../../../../engine/index.ts'
import type { Context } from '../../../../server/cli/context.ts'
import { peopleList } from '../../../../server/cli/print/people-list.ts'
import { printingOf } from '../../../../server/cli/print/printing.ts'
import { sentence } from '../../../../server/messages/messages.ts'
import { scheme } from '../fixtures.ts'

const writer = { write: () => true }
const context: Context = {
  ...{ stdout: writer, stderr: writer, cwd: '.', env: {}, isTerminal: false, language: 'en' },
  say: (code, params) => sentence(code, params, 'en'),
}
const printing = printingOf(scheme as RawScheme, context)

function lines(reasons: readonly string[], most = 100): readonly string[] {
  const people = reasons.map((_, index): PersonOutcome => ({ id: `p${index}`, status: 'invalid' }))
  const said = new Map(people.map((person, index) => [person, reasons[index] ?? '']))
  const list = { title: 'outcome-invalid', people, most, placeOf: () => 'f.csv A2' } as const
  return peopleList({ ...list, reasons: (person) => [said.get(person) ?? ''] }, printing)
}

test('nobody makes no list', () => expect(lines([])).toEqual([]))

test('three of whom the same is said have a line each, four share one', () => {
  expect(lines(['a', 'a', 'a'])).toEqual([
    '3 invalid, not paid:',
    '  p0 f.csv A2: a',
    '  p1 f.csv A2: a',
    '  p2 f.csv A2: a',
  ])
  expect(lines(['a', 'b', 'a', 'a', 'a'])).toEqual([
    '5 invalid, not paid:',
    '  4 people (p0, p2, p3, p4): a',
    '  p1 f.csv A2: b',
  ])
})

test('of a shared line twenty are named', () => {
  expect(lines(new Array(20).fill('a'))[1]).toMatch(/ p19\): a$/)
  expect(lines(new Array(21).fill('a'))[1]).toMatch(/^ {2}21 people \(p0, .* p19…\): a$/)
})

test('those beyond the last line are counted', () => {
  expect(lines(['a', 'b', 'c', 'c', 'c', 'c'], 2)).toEqual([
    '6 invalid, not paid:',
    '  p0 f.csv A2: a',
    '  p1 f.csv A2: b',
    '  4 more; see the result with --format json',
  ])
})
