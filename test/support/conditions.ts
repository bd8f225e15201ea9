import fc from 'fast-check'
import type { Condition, ConditionLeaf, ConditionNode } from '../../engine/model/raw/scheme.ts'
import { names } from './names.ts'

/** Numbers, texts, yes/no and a person's attributes that the generated conditions read. */
export const conditionNames = names(
  { id: 'sales', unit: 'money' },
  { id: 'target', unit: 'money' },
  { id: 'rate' },
  { id: 'grade', type: 'text' },
  { id: 'city', type: 'text' },
  { id: 'passed', type: 'yes-no' },
  { id: 'absent', type: 'yes-no' },
  { id: 'person.post', type: 'text' },
  { id: 'person.team', type: 'text' },
)

/** Few values, so that facts often stand exactly on a threshold; negatives and 15 digits among them. */
const number = fc.constantFrom(
  0,
  1,
  -1,
  60,
  59.99,
  60.01,
  0.3,
  -0.1,
  120,
  999999999999999,
  123456789.123456,
  -99999999.9999999,
)
const text = fc.constantFrom('good', 'bad', 'badly', '10', '9', '')
const numericId = fc.constantFrom('sales', 'target', 'rate')
const textId = fc.constantFrom('grade', 'city')
const yesNoId = fc.constantFrom('passed', 'absent')
const field = fc.constantFrom('$.post', '$.team')

const order = fc.constantFrom(
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
)
const sameness = fc.constantFrom('equal', 'notEqual')
const membership = fc.constantFrom('in', 'notIn')
const listOf = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: 1, maxLength: 3 })
const otherFact = (id: fc.Arbitrary<string>) => id.map((fact) => ({ fact }))

const comparison = fc.oneof(
  fc.record({ fact: numericId, operator: order, value: fc.oneof(number, otherFact(numericId)) }),
  fc.record({ fact: numericId, operator: membership, value: listOf(number) }),
  fc.record({ fact: textId, operator: sameness, value: fc.oneof(text, otherFact(textId)) }),
  fc.record({ fact: textId, operator: membership, value: listOf(text) }),
  fc.record({ fact: yesNoId, operator: sameness, value: fc.oneof(fc.boolean(), otherFact(yesNoId)) }),
  fc.record({ fact: fc.constant('person'), path: field, operator: sameness, value: text }),
  fc.record({ fact: fc.constant('person'), path: field, operator: membership, value: listOf(text) }),
) as fc.Arbitrary<ConditionLeaf>

/** A condition of up to `depth` groups inside one another. */
export function conditions(depth: number): fc.Arbitrary<Condition> {
  const member: fc.Arbitrary<ConditionNode> =
    depth <= 1
      ? comparison
      : fc.oneof({ weight: 1, arbitrary: comparison }, { weight: 2, arbitrary: conditions(depth - 1) })
  const members = fc.array(member, { minLength: 1, maxLength: 3 })
  return fc.oneof(
    members.map((all) => ({ all })),
    members.map((any) => ({ any })),
    member.map((not) => ({ not })),
  )
}

/** A value per name of `conditionNames`, from the same few values as the conditions' thresholds. */
export const conditionFactValues = fc.record({
  sales: number,
  target: number,
  rate: number,
  grade: text,
  city: text,
  passed: fc.boolean(),
  absent: fc.boolean(),
  'person.post': text,
  'person.team': text,
})
