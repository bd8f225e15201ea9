import { compare, decimal, type PersonOutcome, parseDecimal } from '../../../engine/index.ts'
import type { Change, Step } from '../draft/change.ts'
import { isList, isObject, type JsonObject, type JsonValue } from '../draft/json.ts'
import { pointerOf } from '../../../schemas/json-pointer.ts'
import { valueAt } from '../draft/json-pointer.ts'
import type { CaseRun } from './case-run.ts'
import { expectedOf } from './expected-of.ts'

/**
 * What makes a red case expect what came out: each figure that deviates, and nothing else. A figure that did not come out at all is no
 * longer expected; a person who is not among those of the case stays as expected, since nothing came out for them.
 */
export function acceptChange(pointer: string, one: JsonValue | undefined, run: CaseRun): Change {
  const expect = isObject(one) && isList(one.expect) ? one.expect : []
  return expect.flatMap((expected, index) => {
    if (!isObject(expected)) return []
    const outcome = run.people.find(({ id }) => id === expected.person)
    const own = run.deviations.filter(({ person, figure }) => person === expected.person && figure !== 'person')
    if (outcome === undefined) return []
    return own.map(({ figure }) => accepted(`${pointer}/expect/${index}`, expected, figure, outcome))
  })
}

function accepted(pointer: string, expected: JsonObject, figure: string, outcome: PersonOutcome): Step {
  const keys = keysOfFigure(figure)
  const came = valueAt(allOf(outcome), pointerOf(keys))
  return { at: `${pointer}${pointerOf(keys)}`, do: 'set', value: writtenLike(valueAt(expected, pointerOf(keys)), came) }
}

const prefixes: Readonly<Record<string, string>> = { score: 'scores', pay: 'pay', carried: 'carried' }
const wholes: ReadonlySet<string> = new Set([
  ...['status', 'total', 'rank', 'band', 'rewards', 'penalties', 'payout', 'missing', 'problems'],
])

/** Where a figure of a comparison is expected: `score:sales` at `/scores/sales`; values of metrics by their id. */
export function keysOfFigure(figure: string): readonly string[] {
  const [prefix = '', id] = figure.split(':')
  const part = prefixes[prefix]
  if (part !== undefined && id !== undefined) return [part, id]
  return wholes.has(figure) ? [figure] : ['metrics', figure]
}

function allOf(outcome: PersonOutcome): JsonValue {
  return JSON.parse(JSON.stringify({ ...expectedOf(outcome), metrics: outcome.metrics }))
}

/** A number stays a number, as long as it says exactly the same; amounts else keep their text. */
function writtenLike(before: JsonValue | undefined, came: JsonValue | undefined): JsonValue | undefined {
  if (typeof before !== 'number' || typeof came !== 'string') return came
  const exact = parseDecimal(came)
  const number = Number(came)
  const isExact =
    exact !== undefined && parseDecimal(String(number)) !== undefined && compare(exact, decimal(number)) === 0
  return isExact ? number : came
}
