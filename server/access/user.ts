import { invariant } from '../../engine/index.ts'
import { type Language, languages } from '../messages/language.ts'
import type { JsonObject, JsonValue } from '../store/json.ts'
import type { StoredRecord } from '../store/store.ts'
import { type Grant, type Role, roles } from './principal.ts'

/** An account, as the collection `users` keeps it. */
export interface User {
  readonly id: string
  readonly version: number
  /** The name to sign in with, as `foldLogin` writes it. */
  readonly login: string
  readonly name: string
  readonly grants: readonly Grant[]
  readonly employeeId?: string
  readonly language?: Language
  readonly isDisabled: boolean
}

/** What is kept of a user. */
export function userFields({ login, name, grants, employeeId, language, isDisabled }: Omit<User, 'id' | 'version'>) {
  const roleNames = [...new Set(grants.map(({ role }) => role))]
  const kept = grants.map(({ role, departments }): JsonObject => ({ role, departments }))
  return {
    ...{ login, name, grants: kept, isDisabled, roles: roleNames },
    ...(employeeId !== undefined && { employeeId }),
    ...(language !== undefined && { language }),
  } satisfies JsonObject
}

/** The user that a record is. A record that is none is an error of the program. */
export function readUser({ id, version, fields }: StoredRecord): User {
  const { login, name, grants, employeeId, language, isDisabled } = fields
  invariant(typeof login === 'string' && typeof name === 'string', `user ${id} has no name`)
  const spoken = languages.find((each) => each === language)
  return {
    ...{ id, version, login, name, grants: readGrants(grants), isDisabled: isDisabled === true },
    ...(typeof employeeId === 'string' && { employeeId }),
    ...(spoken !== undefined && { language: spoken }),
  }
}

/** The grants of a body or a record, its form checked before; what is none is left out. */
export function readGrants(value: JsonValue | undefined): readonly Grant[] {
  return Array.isArray(value) ? value.flatMap(readGrant) : []
}

function readGrant(value: JsonValue): readonly Grant[] {
  const { role, departments } = typeof value === 'object' && value !== null ? Object(value) : {}
  const known: Role | undefined = roles.find((each) => each === role)
  if (known === undefined) return []
  if (departments === 'all') return [{ role: known, departments }]
  if (!Array.isArray(departments)) return []
  return [{ role: known, departments: departments.filter((each) => typeof each === 'string') }]
}
