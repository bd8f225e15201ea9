import { compare } from '../../../engine/kernel/compare.ts'
import { type Decimal, decimal } from '../../../engine/kernel/decimal.ts'

export interface Band {
  readonly id: 'a' | 'b' | 'c' | 'd' | 'e'
  readonly coefficient: Decimal
}

const a: Band = { id: 'a', coefficient: decimal('1.5') }
const b: Band = { id: 'b', coefficient: decimal('1.2') }
const c: Band = { id: 'c', coefficient: decimal('1.0') }
const d: Band = { id: 'd', coefficient: decimal('0.6') }
const e: Band = { id: 'e', coefficient: decimal('0') }

const from95 = decimal('95.00')
const from85 = decimal('85.00')
const from70 = decimal('70.00')
const from60 = decimal('60.00')

/** The band of a rounded total. */
export function bandOf(total: Decimal): Band {
  if (compare(total, from95) >= 0) return a
  if (compare(total, from85) >= 0) return b
  if (compare(total, from70) >= 0) return c
  return compare(total, from60) >= 0 ? d : e
}
