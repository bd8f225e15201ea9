import { negate } from '../kernel/arithmetic.ts'
import { shift } from '../kernel/shift.ts'
import { Gap } from '../model/value.ts'
import type { UnaryOperator } from './ast.ts'
import { onNumber } from './combine.ts'
import type { Evaluate } from './evaluate.ts'

export function compileUnary(operator: UnaryOperator, of: Evaluate): Evaluate {
  switch (operator) {
    case 'negative':
      return onNumber(of, negate)
    case 'percent':
      return onNumber(of, (value) => shift(value, -2))
    case 'not':
      return (frame, record) => {
        const value = of(frame, record)
        return value instanceof Gap ? value : value !== true
      }
  }
}
