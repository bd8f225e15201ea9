import type { Condition } from '../../../engine/index.ts'

/** Whether two conditions differ in nothing but the numbers and texts that people type. */
export function isSameShape(one: Condition, other: Condition): boolean {
  return shapeOf(one) === shapeOf(other)
}

function shapeOf(condition: Condition): string {
  return JSON.stringify(condition, (field, value: unknown) => {
    const isTyped = field === 'value' && (typeof value === 'number' || typeof value === 'string')
    return isTyped ? typeof value : value
  })
}
