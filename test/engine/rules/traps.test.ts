import { Engine } from 'json-rules-engine'
import { describe, expect, test } from 'vitest'
import { add } from '../../../engine/kernel/arithmetic.ts'
import { decimal } from '../../../engine/kernel/decimal.ts'
import type { Choice } from '../../../engine/model/choice.ts'
import type { Issue } from '../../../engine/model/issue.ts'
import type { Condition } from '../../../engine/model/raw/scheme.ts'
import { Gap } from '../../../engine/model/value.ts'
import { checkCondition } from '../../../engine/rules/check-condition.ts'
import { compiledDecider } from '../../../engine/rules/compiled.ts'
import { referenceDecider } from '../../../engine/rules/reference.ts'
import { frame, names } from '../../support/names.ts'

const known = names(
  { id: 'sales', names: ['销售额'], unit: 'money' },
  { id: 'grade', type: 'text', levels: ['bad', 'good'] },
  { id: 'person.post', type: 'text', levels: ['seller', 'clerk'] },
)

function codesOf(condition: unknown): string[] {
  const issues: Issue[] = []
  checkCondition(condition as Condition, known, 'scores', '', (issue) => issues.push(issue))
  return issues.map((issue) => issue.code)
}

/** Whether stock json-rules-engine finds that the condition holds. */
async function stockHolds(condition: unknown, facts: Record<string, unknown>): Promise<boolean> {
  const rule = { conditions: condition as Condition, event: { type: 'holds' } }
  return (await new Engine([rule]).run(facts)).events.length === 1
}

function choiceOf(...rows: Condition[]): Choice {
  return { path: '/test', rows, names: known.all }
}

describe('a trap of json-rules-engine', () => {
  test('an empty all or any holds for everyone: refused', async () => {
    expect(await stockHolds({ all: [] }, {})).toBe(true)
    expect(await stockHolds({ any: [] }, {})).toBe(true)
    expect(codesOf({ all: [] })).toEqual(['condition-empty-group'])
    expect(codesOf({ any: [{ all: [] }] })).toEqual(['condition-empty-group'])
  })

  test('of all and any on one node one is dropped: refused', async () => {
    const never = { fact: 'sales', operator: 'lessThan', value: 0 }
    const always = { fact: 'sales', operator: 'greaterThanInclusive', value: 0 }
    expect(await stockHolds({ all: [never], any: [always] }, { sales: 1 })).toBe(true)
    expect(codesOf({ all: [never], any: [always] })).toEqual(['condition-two-groups'])
    expect(codesOf({ any: [always], not: never })).toEqual(['condition-two-groups'])
  })

  test('not(null < 60) holds: a fact without a value never reaches a decider', async () => {
    const failed: Condition = { not: { fact: 'sales', operator: 'lessThan', value: 60 } }
    expect(await stockHolds(failed, { sales: null })).toBe(true)
    const request = { frame: [Gap.missing(), 'good', 'seller'], choices: [choiceOf(failed)] }
    await expect(referenceDecider().decide([request])).rejects.toThrow(/has no value/)
    expect(() => compiledDecider().decide([request])).toThrow(/has no value/)
  })

  test('"10" is less than "9": an order of texts is refused, numbers are decimals', async () => {
    const below: Condition = { all: [{ fact: 'sales', operator: 'lessThan', value: '9' }] }
    expect(await stockHolds(below, { sales: '10' })).toBe(true)
    expect(codesOf(below)).toEqual(['condition-number-wanted'])
    expect(codesOf({ all: [{ fact: 'grade', operator: 'lessThan', value: 'good' }] })).toEqual([
      'condition-operator-unfit',
    ])
    const numeric: Condition = { all: [{ fact: 'sales', operator: 'lessThan', value: 9 }] }
    const request = {
      frame: frame(known, { sales: '10', grade: 'good', 'person.post': 'seller' }),
      choices: [choiceOf(numeric)],
    }
    expect(await referenceDecider().decide([request])).toEqual([[-1]])
    expect(compiledDecider().decide([request])).toEqual([[-1]])
  })

  test('in on a text finds parts of it: a list is wanted', async () => {
    const part = { all: [{ fact: 'grade', operator: 'in', value: 'badly' }] }
    expect(await stockHolds(part, { grade: 'bad' })).toBe(true)
    expect(codesOf(part)).toEqual(['condition-list-wanted'])
    expect(codesOf({ all: [{ fact: 'grade', operator: 'notIn', value: 'badly' }] })).toEqual(['condition-list-wanted'])
    expect(codesOf({ all: [{ fact: 'grade', operator: 'in', value: [] }] })).toEqual(['condition-list-empty'])
    expect(codesOf({ all: [{ fact: 'grade', operator: 'in', value: ['bad'] }] })).toEqual([])
  })

  test('one Engine shared by parallel runs mixes up facts: 200 parallel decisions of one decider are all right', async () => {
    const row: Condition = { all: [{ fact: 'sales', operator: 'greaterThanInclusive', value: 100 }] }
    const decider = referenceDecider()
    const choices = [choiceOf(row)]
    const decided = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        decider.decide([{ frame: [decimal(index), 'good', 'seller'], choices }]),
      ),
    )
    expect(decided.flat(2)).toEqual(Array.from({ length: 200 }, (_, index) => (index >= 100 ? 0 : -1)))
  })
})

describe('bad-inputs row 6: amounts 0.1 + 0.2 against a threshold of 0.3', () => {
  test('reach it exactly', async () => {
    const rows: Condition[] = [
      { all: [{ fact: 'sales', operator: 'greaterThan', value: 0.3 }] },
      { all: [{ fact: 'sales', operator: 'equal', value: 0.3 }] },
    ]
    const amount = add(decimal('0.1'), decimal('0.2'))
    const request = { frame: [amount, 'good', 'seller'], choices: [choiceOf(...rows)] }
    expect(await stockHolds(rows[0], { sales: 0.1 + 0.2 })).toBe(true)
    expect(await referenceDecider().decide([request])).toEqual([[1]])
    expect(compiledDecider().decide([request])).toEqual([[1]])
  })
})

describe('bad-inputs row 71: paths', () => {
  const withPath = (fact: string, path: unknown) => ({ all: [{ fact, path, operator: 'equal', value: 'seller' }] })

  test.each(['$.__proto__', '$..[?(@.post)]', '$', 'post', '$.post.length', '$.Post', '$["post"]', 7])(
    'the path %s is refused',
    (path) => {
      expect(codesOf(withPath('person', path))).toEqual(['condition-path'])
    },
  )

  test('an inherited property is no attribute', () => {
    expect(codesOf(withPath('person', '$.constructor'))).toEqual(['name-unknown'])
    expect(codesOf({ all: [{ fact: 'constructor', operator: 'equal', value: 1 }] })).toEqual(['name-unknown'])
    expect(codesOf({ all: [{ fact: '__proto__', operator: 'equal', value: 1 }] })).toEqual(['name-unknown'])
  })

  test('person without a path, and a path on anything else, are refused', () => {
    expect(codesOf({ all: [{ fact: 'person', operator: 'equal', value: 'seller' }] })).toEqual(['condition-path'])
    expect(codesOf(withPath('grade', '$.post'))).toEqual(['condition-path'])
    expect(codesOf(withPath('person', '$.post'))).toEqual([])
  })
})

describe('bad-inputs row 73: size of a condition', () => {
  const leaf = { fact: 'sales', operator: 'equal', value: 1 }
  const nested = (depth: number): unknown => (depth === 0 ? leaf : { not: nested(depth - 1) })

  test.each([
    [9, []],
    [10, []],
    [11, ['condition-too-deep']],
    [5000, ['condition-too-deep']],
  ])('a depth of %i', (depth, codes) => {
    expect(codesOf(nested(depth))).toEqual(codes)
  })

  test.each([
    [499, []],
    [500, []],
    [501, ['condition-too-long']],
  ])('%i comparisons', (count, codes) => {
    expect(codesOf({ any: Array.from({ length: count }, () => leaf) })).toEqual(codes)
  })
})
