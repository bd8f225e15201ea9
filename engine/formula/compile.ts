import { Decimal } from '../kernel/decimal.ts'
import { shift } from '../kernel/shift.ts'
import type { Unit } from '../model/raw/scheme.ts'
import { Gap, type Value } from '../model/value.ts'
import type { Build } from './build.ts'
import type { Checked, CheckedField, CheckedName } from './checked.ts'
import { compileBinary } from './compile-binary.ts'
import { compileCall } from './compile-call.ts'
import { compileUnary } from './compile-unary.ts'
import type { Evaluate } from './evaluate.ts'
import { siteOf } from './site.ts'

/** A formula without problems as nested closures over a frame and a record. */
export function compile(checked: Checked, build: Build): Evaluate {
  const { constant } = checked
  if (constant !== undefined) return () => constant
  switch (checked.kind) {
    case 'name':
      return readName(checked)
    case 'field':
      return readField(checked)
    case 'unary':
      return compileUnary(checked.operator, compile(checked.of, build))
    case 'binary': {
      const [left, right] = [compile(checked.left, build), compile(checked.right, build)]
      return compileBinary(checked.operator, left, right, siteOf(checked, build))
    }
    case 'call':
      return compileCall(checked, build, compile)
    case 'literal':
    case 'broken':
      return () => absent(checked.node.kind)
  }
}

function readName({ name }: CheckedName): Evaluate {
  const { slot, unit } = name
  const nothing = absent(name.label)
  if (unit !== 'percent') return (frame) => frame[slot] ?? nothing
  return (frame) => asRead(frame[slot] ?? nothing, unit)
}

function readField({ field }: CheckedField): Evaluate {
  const {
    index,
    unit,
    id,
    names: [label = id],
  } = field
  const nothing = absent(label)
  return (_frame, record) => asRead(record[index] ?? nothing, unit)
}

/** Formulas read 120 % as the ratio 1.2. */
function asRead(value: Value, unit: Unit | undefined): Value {
  return unit === 'percent' && value instanceof Decimal ? shift(value, -2) : value
}

/** Stands for a value that nobody has put in its place. */
function absent(name: string): Gap {
  return Gap.missing({ figure: '', name, what: 'fact' })
}
