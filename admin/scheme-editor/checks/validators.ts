import type { ErrorObject } from 'ajv'
import { isDate } from '../../../engine/index.ts'

/** Checks a value; what is wrong with it is at `errors` until the next call. */
export interface Validator {
  (value: unknown): unknown
  errors?: ErrorObject[] | null
}

export interface Validators {
  readonly scheme: Validator
  readonly cases: Validator
}

const parts: Readonly<Record<string, unknown>> = {
  formats: { date: isDate },
  'ajv/dist/runtime/ucs2length': { default: (text: string) => [...text].length },
}

/** What the code of compiled validators asks for, see `compileValidators`. */
export function partOfValidators(name: string): unknown {
  if (!Object.hasOwn(parts, name)) throw new Error(`the validators ask for "${name}", which nothing gives them`)
  return parts[name]
}
