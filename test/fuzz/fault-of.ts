import { sharesAddUp } from '../../engine/explain/shares-add-up.ts'
import type { Outcome, OutcomeReason, PersonOutcome, TraceEntry } from '../../engine/model/raw/outcome.ts'

/** What no outcome may say, whatever the scheme and the facts: undefined where it is all right. */
export function faultOf(outcome: Outcome): string | undefined {
  for (const person of outcome.people) {
    const fault = faultOfPerson(person)
    if (fault !== undefined) return `${fault} (${person.id})`
  }
  return faultOfTotals(outcome)
}

const decimalText = /^-?\d+(\.\d+)?$/

function faultOfPerson(person: PersonOutcome): string | undefined {
  return (
    faultOfStatus(person) ??
    faultOfNumbers(person) ??
    faultOfReasons(person) ??
    faultOfZeros(person) ??
    firstOf(person.trace ?? [], faultOfEntry)
  )
}

function faultOfStatus({ status, missing, problems, payout, pay }: PersonOutcome): string | undefined {
  const isExpected: Record<PersonOutcome['status'], boolean> = {
    complete: missing === undefined && problems === undefined,
    incomplete: missing !== undefined && missing.length > 0 && problems === undefined,
    invalid: problems !== undefined && problems.length > 0,
    'not-included': missing === undefined && problems === undefined,
  }
  if (!isExpected[status]) return `${status} without its reasons, or with others'`
  return status !== 'complete' && (payout !== undefined || pay !== undefined) ? `paid although ${status}` : undefined
}

function faultOfNumbers({ metrics, scores, total, pay, payout, carried }: PersonOutcome): string | undefined {
  const figures = { ...metrics, ...scores, ...pay, ...carried, ...(total && { total }), ...(payout && { payout }) }
  for (const [figure, text] of Object.entries(figures)) {
    if (typeof text === 'string' && !(decimalText.test(text) && !/^-0(\.0+)?$/.test(text)))
      return `${figure} is ${text}`
  }
  return undefined
}

/** Reasons that only stand for a mistake of the program. */
const neverGiven = ['not-computed', 'not-counted', 'excluded-by-scoring', 'formula-unusable']

function faultOfReasons({ problems = [], notes = [], missing = [] }: PersonOutcome): string | undefined {
  const never = [...problems, ...notes].find(
    (reason: OutcomeReason) => neverGiven.includes(reason.code) || reason.figure === '',
  )
  if (never !== undefined) return `the reason ${never.code} of ${never.figure || 'nothing'}`
  const nameless = missing.find((each) => each.figure === '' || each.name === '')
  return nameless === undefined ? undefined : `something missing without a name: ${JSON.stringify(nameless)}`
}

/** Every zero that somebody is shown says why, without the calculation too. */
function faultOfZeros({ scores = {}, total, pay = {}, payout, notes = [] }: PersonOutcome): string | undefined {
  const shown = [
    ...Object.entries(scores).map(([id, text]) => [`score:${id}`, text] as const),
    ['total', total] as const,
    ...Object.entries(pay).map(([id, text]) => [`pay:${id}`, text] as const),
    ['payout', payout] as const,
  ]
  const noted = new Set(notes.map(({ figure }) => figure))
  const silent = shown.find(([figure, text]) => text !== undefined && /^0(\.0+)?$/.test(text) && !noted.has(figure))
  return silent && `${silent[0]} is zero and the outcome does not say why`
}

function faultOfEntry(entry: TraceEntry): string | undefined {
  if (!sharesAddUp(entry)) return `the shares of ${entry.figure} do not add up`
  const isFigure = /^(score|pay):/.test(entry.figure)
  const isZero = /^0(\.0+)?$/.test(entry.value) && !/[1-9]/.test(entry.unrounded ?? '')
  // What is put together from other figures is zero by them, and each of those says why.
  const isTogether = /^(weighted|sum|roll-up-.*)$/.test(entry.how) || entry.figure.endsWith(':before-limits')
  const isSilent = isFigure && isZero && !isTogether && entry.reason === undefined
  return isSilent ? `${entry.figure} is zero without a reason` : undefined
}

function firstOf<T>(list: readonly T[], fault: (each: T) => string | undefined): string | undefined {
  for (const each of list) {
    const found = fault(each)
    if (found !== undefined) return found
  }
  return undefined
}

function faultOfTotals({ people, totals }: Outcome): string | undefined {
  const { complete, incomplete, invalid, notIncluded } = totals
  if (complete + incomplete + invalid + notIncluded !== people.length) return 'the people of the totals do not add up'
  return totals.people === people.length ? undefined : 'the totals count other people'
}
