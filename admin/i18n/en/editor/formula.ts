import type { FunctionId } from '../../../../engine/index.ts'

/** Formulas: what functions do, what a name is. Arguments are the words that a new call starts with, apart by ", ". */
export const formula = {
  value: 'chosen person: %{value}',
  units: {
    money: 'money',
    percent: 'percentage',
    count: 'count',
    days: 'days',
    score: 'score',
    number: 'number',
    text: 'text',
    'yes-no': 'yes or no',
    date: 'date',
    records: 'records',
  },
  places: {
    metrics: 'metric',
    parameters: 'parameter',
    indicators: 'score of an indicator',
    rewards: 'reward',
    penalties: 'penalty',
    pay: 'pay component',
    bands: 'band',
    given: 'person, period or result',
    field: 'column of the records',
  },
  functions: {
    if: { arguments: 'condition, then, otherwise', help: 'The second where the condition holds, else the third.' },
    max: { arguments: 'first, second', help: 'The largest of the numbers.' },
    min: { arguments: 'first, second', help: 'The smallest of the numbers.' },
    sum: {
      arguments: 'first, second',
      help: 'The sum of the numbers, or of a formula over records: sum(records, formula).',
    },
    average: { arguments: 'first, second', help: 'The mean of the numbers, or of a formula over records.' },
    count: {
      arguments: 'records',
      help: 'How many records there are, or for how many a condition holds: count(records, condition).',
    },
    abs: { arguments: 'number', help: 'The number without its sign.' },
    round: { arguments: 'number, 2', help: 'Rounds half away from zero, to so many decimals; -2 is to hundreds.' },
    ceil: { arguments: 'number', help: 'Rounds up, to whole numbers or to so many decimals.' },
    floor: { arguments: 'number', help: 'Rounds down, to whole numbers or to so many decimals.' },
    clamp: { arguments: 'number, low, high', help: 'The number, or the limit that it goes beyond.' },
    steps: {
      arguments: 'number, 0, value, 60, value',
      help: 'The value of the last bound that the number reaches; bounds ascend.',
    },
    tiers: {
      arguments: 'number, 0, 1%, 10000, 2%',
      help: 'Each slice of the number times the rate of its own tier; bounds ascend.',
    },
    share: {
      arguments: 'number, "department"',
      help: 'The own part of the sum over everyone, or one’s department, team or post.',
    },
    rank: {
      arguments: 'number, "department"',
      help: 'The place within everyone, or one’s department, team or post; 1 is the highest.',
    },
    default: { arguments: 'formula, 0', help: 'The second where the first is missing or has no result.' },
    divide: { arguments: 'dividend, divisor, 0', help: 'The quotient; the third where the divisor is zero.' },
    days: { arguments: 'from, until', help: 'Days from one date to another, the first not counted.' },
    months: { arguments: 'from, until', help: 'Whole months from one date to another.' },
    date: { arguments: '"2026-01-31"', help: 'A date that is written down.' },
    in: { arguments: 'value, first, second', help: 'Whether it is one of the values.' },
    power: { arguments: 'base, exponent', help: 'The base to the power of the exponent, the same as base ^ exponent.' },
  } satisfies Record<FunctionId, { arguments: string; help: string }>,
}
