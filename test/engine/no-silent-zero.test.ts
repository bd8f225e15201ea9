import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compileScheme } from '../../engine/compile.ts'
import { evaluateCompiled } from '../../engine/evaluate.ts'
import { isZero } from '../../engine/kernel/compare.ts'
import { parseDecimal } from '../../engine/kernel/decimal.ts'
import type { RawCases } from '../../engine/model/raw/cases.ts'
import type { Stage } from '../../engine/model/raw/outcome.ts'
import type { RawScheme } from '../../engine/model/raw/scheme.ts'

/** Stages whose figures are results: a zero there is somebody's score or money. */
const results: readonly Stage[] = ['scores', 'total', 'consequences', 'pay', 'payout']

const folders = ['../../schemes/', '../worked-examples/'].map((folder) => new URL(folder, import.meta.url))
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.cases.json'))
    .map((name) => new URL(name, folder)),
)

function read<T>(file: URL): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}

/** Zeros of complete people without a reason, as `case person figure`. */
function silentZeros(raw: RawScheme, cases: RawCases): { silent: readonly string[]; zeros: number } {
  const all = cases.cases.flatMap(({ id, period, people, groups, parameters }) => {
    const { scheme } = compileScheme(raw, { parameters: { ...cases.parameters, ...parameters } })
    if (scheme === undefined) throw new Error(`the scheme of ${cases.scheme} does not compile`)
    const facts = { format: 1 as const, period, people, ...(groups && { groups }) }
    const found = evaluateCompiled(scheme, facts, { trace: true }).outcome?.people ?? []
    const complete = found.filter(({ status }) => status === 'complete')
    return complete.flatMap((person) => (person.trace ?? []).map((entry) => ({ at: `${id} ${person.id}`, entry })))
  })
  const zeros = all.filter(({ entry: { stage, value } }) => {
    const number = parseDecimal(value)
    return results.includes(stage) && number !== undefined && isZero(number)
  })
  const silent = zeros.filter(({ entry }) => entry.reason === undefined)
  return { silent: silent.map(({ at, entry }) => `${at} ${entry.figure}`), zeros: zeros.length }
}

describe('a zero among the results carries its reason', () => {
  const found = files.map((file) => {
    const cases = read<RawCases>(file)
    return { name: cases.scheme, ...silentZeros(read(new URL(`${cases.scheme}.scheme.json`, file)), cases) }
  })

  test.each(found)('in all cases of $name', ({ silent }) => expect(silent).toEqual([]))

  test('and the cases have zeros of every kind', () => {
    expect(found.reduce((sum, { zeros }) => sum + zeros, 0)).toBeGreaterThan(200)
  })
})
