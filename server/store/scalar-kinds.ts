import { compare, type Decimal, decimal, parseDecimal, toText } from '../../engine/index.ts'
import type { FieldKind } from './collection.ts'
import { compareText } from './compare-text.ts'
import type { JsonValue } from './json.ts'
import type { FieldValue } from './query.ts'

/** How the values of one kind of field are read and ordered. */
export interface ScalarKind<T> {
  /** `undefined` where the value is not of the kind: it then counts as absent. */
  readonly read: (value: JsonValue | undefined) => T | undefined
  /** A total order; 0 for equal values only. */
  readonly compare: (a: T, b: T) => number
  /** Equal values have equal keys, and only they. */
  readonly key: (value: T) => FieldValue
}

const readText = (value: JsonValue | undefined) => (typeof value === 'string' ? value : undefined)
const itself = <T extends FieldValue>(value: T) => value

const text: ScalarKind<string> = { read: readText, compare: compareText, key: itself }

const pinyin = new Intl.Collator('zh-CN-u-co-pinyin')
const name: ScalarKind<string> = {
  read: readText,
  compare: (a, b) => pinyin.compare(a, b) || compareText(a, b),
  key: itself,
}

const number: ScalarKind<number> = {
  read: (value) => (typeof value === 'number' ? value : undefined),
  compare: (a, b) => a - b,
  key: itself,
}

const boolean: ScalarKind<boolean> = {
  read: (value) => (typeof value === 'boolean' ? value : undefined),
  compare: (a, b) => Number(a) - Number(b),
  key: itself,
}

/** Numbers count as what JavaScript prints for them. */
const exact: ScalarKind<Decimal> = {
  read: (value) => {
    if (typeof value === 'string') return parseDecimal(value)
    return typeof value === 'number' ? decimal(value) : undefined
  },
  compare,
  key: toText,
}

/** Calls `use` with the kind's ways; `undefined` for lists, which have no order. */
export function withScalarKind<R>(kind: FieldKind, use: <T>(scalar: ScalarKind<T>) => R): R | undefined {
  switch (kind) {
    case 'text':
      return use(text)
    case 'name':
      return use(name)
    case 'number':
      return use(number)
    case 'boolean':
      return use(boolean)
    case 'decimal':
      return use(exact)
    case 'list':
      return undefined
  }
}
