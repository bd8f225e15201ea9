import { invariant } from '../kernel/invariant.ts'
import type { Value } from '../model/value.ts'
import { personId } from './person-path.ts'

/** A person's attributes by field: post, department, ... */
export type PersonFields = Readonly<Record<string, Value>>

/**
 * What json-rules-engine is given instead of its JSONPath, which runs expressions (`$..[?(...)]`) and reaches inherited
 * properties: only `$.field`, only on this very `person`, only a field of its own.
 */
export function personResolver(person: PersonFields): (value: object, path: string) => Value {
  return (value, path) => {
    invariant(value === person, `path ${path} on something else than person`)
    const field = personId(path)?.slice('person.'.length)
    invariant(field !== undefined && Object.hasOwn(person, field), `path ${path} names no attribute of person`)
    return person[field] as Value
  }
}
