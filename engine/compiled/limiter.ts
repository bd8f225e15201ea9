import { compare } from '../kernel/compare.ts'
import type { Decimal } from '../kernel/decimal.ts'
import type { Formula } from '../model/formula.ts'
import { type Frame, Gap } from '../model/value.ts'
import { limit } from '../stages/limit.ts'
import { constantOf } from './constant-of.ts'

type Limiter = (value: Decimal, frame: Frame) => ReturnType<typeof limit> | undefined

/**
 * Cuts to a cap and a floor that are formulas; undefined where one of them has no value. Most values are within limits that are the
 * same for everyone: those are compared and nothing is made of it.
 */
export function limiter(cap: Formula | undefined, floor: Formula | undefined, figure: string) {
  const [most, least] = [limitOf(cap), limitOf(floor)]
  const cut: Limiter = (value, frame) => {
    const limits = { cap: most(frame), floor: least(frame) }
    if (limits.cap instanceof Gap || limits.floor instanceof Gap) return undefined
    return limit(value, { cap: limits.cap, floor: limits.floor }, figure)
  }
  const [constantCap, constantFloor] = [constantOf(cap), constantOf(floor)]
  const isConstant =
    (cap === undefined) === (constantCap === undefined) && (floor === undefined) === (constantFloor === undefined)
  const isWithin = (value: Decimal) =>
    (constantCap === undefined || compare(value, constantCap) <= 0) &&
    (constantFloor === undefined || compare(value, constantFloor) >= 0)
  return { cut, isWithin: isConstant ? isWithin : () => false }
}

function limitOf(formula: Formula | undefined): (frame: Frame) => Decimal | Gap | undefined {
  if (formula === undefined) return () => undefined
  return (frame) => formula.evaluate(frame) as Decimal | Gap
}
