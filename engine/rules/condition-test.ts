import type { Name } from '../model/names.ts'
import type { Condition, ConditionNode } from '../model/raw/scheme.ts'
import type { Frame } from '../model/value.ts'
import { comparisonTest, type NamesById } from './comparison-test.ts'

/** Whether a condition holds for a person. */
export type Test = (frame: Frame) => boolean

/**
 * A condition as a closure over the slots of a frame. The condition must have passed `checkCondition`, `names` are all that it
 * reads and the frame has a value for each; anything else is an error of the program.
 */
export function conditionTest(condition: Condition, names: readonly Name[]): Test {
  const byId = new Map(names.map((name) => [name.id, name]))
  return nodeTest(condition, byId)
}

function nodeTest(node: ConditionNode, names: NamesById): Test {
  if ('all' in node) return every(node.all.map((member) => nodeTest(member, names)))
  if ('any' in node) return some(node.any.map((member) => nodeTest(member, names)))
  if ('not' in node) return no(nodeTest(node.not, names))
  return comparisonTest(node, names)
}

/** Most groups have one or two members: those are asked without going through a list. */
function every(tests: readonly Test[]): Test {
  const [first, second] = tests
  if (first !== undefined && tests.length === 1) return first
  if (first !== undefined && second !== undefined && tests.length === 2) return (frame) => first(frame) && second(frame)
  return (frame) => tests.every((test) => test(frame))
}

function some(tests: readonly Test[]): Test {
  const [first, second] = tests
  if (first !== undefined && tests.length === 1) return first
  if (first !== undefined && second !== undefined && tests.length === 2) return (frame) => first(frame) || second(frame)
  return (frame) => tests.some((test) => test(frame))
}

function no(test: Test): Test {
  return (frame) => !test(frame)
}
