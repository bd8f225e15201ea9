import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, negate } from '../../../engine/kernel/arithmetic.ts'
import { decimal } from '../../../engine/kernel/decimal.ts'
import type { Choice, Decider } from '../../../engine/model/choice.ts'
import type { Condition } from '../../../engine/model/raw/scheme.ts'
import { compiledDecider } from '../../../engine/rules/compiled.ts'
import { checkCondition } from '../../../engine/rules/check-condition.ts'
import { referenceDecider } from '../../../engine/rules/reference.ts'
import { conditionFactValues, conditionNames, conditions } from '../../support/conditions.ts'
import { frame, names } from '../../support/names.ts'

const known = names(
  { id: 'rate', unit: 'percent' },
  { id: 'grade', type: 'text' },
  { id: 'passed', type: 'yes-no' },
  { id: 'person.post', type: 'text' },
)
const usual = { rate: 120, grade: 'good', passed: true, 'person.post': 'seller' }

function choice(...rows: Condition[]): Choice {
  return { path: '/test', rows, names: known.all }
}
const atLeast = (value: number): Condition => ({ all: [{ fact: 'rate', operator: 'greaterThanInclusive', value }] })
const postIs = (value: string): Condition => ({ all: [{ fact: 'person', path: '$.post', operator: 'equal', value }] })

const deciders: [string, () => Decider][] = [
  ['referenceDecider()', referenceDecider],
  ['compiledDecider()', compiledDecider],
]

describe.each(deciders)('%s', (_, create) => {
  const rowsFor = async (values: object, ...choices: Choice[]) =>
    (await create().decide([{ frame: frame(known, { ...usual, ...values }), choices }]))[0]

  test.each([
    [59.99, -1],
    [60, 2],
    [60.01, 2],
    [89.99, 2],
    [90, 1],
    [119.99, 1],
    [120, 0],
    [120.01, 0],
  ])('takes of a ladder the first row that holds: %d', async (rate, row) => {
    expect(await rowsFor({ rate }, choice(atLeast(120), atLeast(90), atLeast(60)))).toEqual([row])
  })

  test('decides each choice of a request by itself', async () => {
    const choices = [choice(atLeast(121)), choice(postIs('clerk'), postIs('seller')), choice(), choice(atLeast(1))]
    expect(await rowsFor({}, ...choices)).toEqual([-1, 1, -1, 0])
    expect(await rowsFor({})).toEqual([])
  })

  test('decides each request by itself, in their order', async () => {
    const requests = [60, 130, 90].map((rate) => ({
      frame: frame(known, { ...usual, rate }),
      choices: [choice(atLeast(120), atLeast(90))],
    }))
    expect(await create().decide(requests)).toEqual([[-1], [0], [1]])
    expect(await create().decide([])).toEqual([])
  })

  test('reads a percent as people write it: 120 % is 120', async () => {
    expect(await rowsFor({}, choice({ all: [{ fact: 'rate', operator: 'equal', value: 120 }] }))).toEqual([0])
  })

  test('reads a person’s attribute by path and by its id', async () => {
    const byId: Condition = { all: [{ fact: 'person.post', operator: 'in', value: ['clerk', 'seller'] }] }
    expect(await rowsFor({}, choice(postIs('seller')), choice(byId))).toEqual([0, 0])
    expect(await rowsFor({ 'person.post': 'boss' }, choice(postIs('seller')), choice(byId))).toEqual([-1, -1])
  })

  test('compares beyond the digits of floats', async () => {
    const row = choice({ all: [{ fact: 'rate', operator: 'greaterThan', value: 0.3 }] })
    expect(await rowsFor({ rate: '0.30000000000000000001' }, row)).toEqual([0])
    expect(await rowsFor({ rate: '0.30000000000000000000' }, row)).toEqual([-1])
  })

  test('changes neither conditions nor facts', async () => {
    const rows = deepFreeze([{ any: [{ not: atLeast(200) }, { all: [postIs('x')] }] }])
    const request = deepFreeze({ frame: frame(known, usual), choices: [choice(...rows)] })
    expect(await create().decide([request])).toEqual([[0]])
  })

  test.each<[string, Condition]>([
    ['a name that the choice does not list', { all: [{ fact: 'total', operator: 'equal', value: 1 }] }],
    [
      'an attribute that the choice does not list',
      { not: { fact: 'person', path: '$.team', operator: 'equal', value: 'x' } },
    ],
    ['an order of texts', { all: [{ fact: 'grade', operator: 'lessThan', value: 'x' }] }],
    ['a number compared with a text', { all: [{ fact: 'rate', operator: 'equal', value: 'x' }] }],
  ])('stops the program at %s', async (_what, row) => {
    await expect(rowsFor({}, choice(row))).rejects.toThrow(/Invariant|Undefined fact/)
  })
})

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze)
  return value
}

describe('the two deciders', () => {
  const step = decimal('0.000000000000000001')

  test('take the same rows, whatever the conditions and facts', async () => {
    const reference = referenceDecider()
    const compiled = compiledDecider()
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.integer({ min: 1, max: 10 }).chain((depth) => conditions(depth)),
          { minLength: 1, maxLength: 4 },
        ),
        conditionFactValues,
        fc.constantFrom(step, negate(step), decimal(0)),
        async (rows, values, nudge) => {
          for (const row of rows)
            checkCondition(row, conditionNames, 'scores', '', (issue) => expect.unreachable(issue.code))
          const [sales, ...others] = frame(conditionNames, values)
          const nudged = [add(sales as ReturnType<typeof decimal>, nudge), ...others]
          const choices = [{ path: '/test', rows, names: conditionNames.all }]
          const requests = [{ frame: nudged, choices }]
          expect(compiled.decide(requests)).toEqual(await reference.decide(requests))
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
