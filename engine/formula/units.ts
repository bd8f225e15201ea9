import type { Unit } from '../model/raw/scheme.ts'
import type { NumberType } from './type.ts'

/**
 * Dimensions: only money has one. Written numbers agree with anything; amounts agree with amounts; percent, count, days and
 * score agree with themselves and with plain numbers (unit `number`, products, quotients).
 */
export const plain: NumberType = { type: 'number', money: 0, unit: undefined, isOpen: false, isConstant: false }
/** A written number: 100 may be points, days or money. */
export const literal: NumberType = { ...plain, isOpen: true, isConstant: true }
/** A written percentage: 80 % is a ratio and nothing else. */
export const literalPercent: NumberType = { ...plain, unit: 'percent', isConstant: true }

/** The type of a name with this unit; absent is a plain number. */
export function ofUnit(unit: Unit | undefined): NumberType {
  if (unit === 'money') return { ...plain, money: 1 }
  return unit === undefined || unit === 'number' ? plain : { ...plain, unit }
}

/** The dimension of a product; undefined where it is money by money. */
export function product(a: NumberType, b: NumberType): NumberType | undefined {
  return combined(a, b, a.money + b.money)
}

/** The dimension of a quotient; undefined where it is per money by money. */
export function quotient(a: NumberType, b: NumberType): NumberType | undefined {
  return combined(a, b, a.money - b.money)
}

function combined(a: NumberType, b: NumberType, money: number): NumberType | undefined {
  if (Math.abs(money) > 1) return undefined
  const isOpen = money <= 0 && (a.isOpen || b.isOpen)
  return { type: 'number', money, unit: undefined, isOpen, isConstant: a.isConstant && b.isConstant }
}

/** What both sides of a sum or a comparison have in common, or why they have nothing: one is money, or the units differ. */
export function common(a: NumberType, b: NumberType): NumberType | 'money' | 'unit' {
  if (a.money !== b.money && !a.isOpen && !b.isOpen) return 'money'
  if (a.unit !== undefined && b.unit !== undefined && a.unit !== b.unit) return 'unit'
  if (a.isConstant !== b.isConstant) return a.isConstant ? b : a
  if (a.isOpen !== b.isOpen) return { ...(a.isOpen ? b : a), isConstant: a.isConstant }
  return { ...a, money: a.money === b.money ? a.money : 0, unit: a.unit ?? b.unit }
}
