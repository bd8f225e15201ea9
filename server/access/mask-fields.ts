import type { Collection } from '../store/collection.ts'
import type { JsonObject } from '../store/json.ts'
import type { Scope } from '../store/query.ts'
import type { Store, StoredRecord } from '../store/store.ts'
import { admits } from './admits.ts'
import { belongsTo } from './belongs-to.ts'
import { payFields, payResources } from './pay-fields.ts'
import type { Resource } from './policy.ts'
import type { Principal } from './principal.ts'
import { scopeFor } from './scope-for.ts'
import { auditFieldsWithoutPay, shownFields } from './shown-fields.ts'

/** The fields of a record that somebody may see. */
export type Mask = (record: Pick<StoredRecord, 'id' | 'fields'>) => JsonObject

/**
 * How the records of a resource look to somebody: by an allow-list, and pay only in those records where they may see it, which may be some
 * of a list and not others (who is `hr` in one department and `editor` in the next).
 */
export async function maskFor(
  principal: Principal,
  resource: Resource,
  deps: Readonly<{ store: Pick<Store, 'list'> }>,
): Promise<Mask> {
  if (resource === 'audit') return auditMask(principal)
  const [shown, pay] = [shownFields[resource], payFields[resource]]
  if (shown === undefined) return ({ fields }) => fields
  if (pay === undefined) return ({ fields }) => only(fields, shown)
  const scope = await scopeFor(principal, resource, 'read-pay', deps)
  const withoutPay = shown.filter((field) => !pay.includes(field))
  return (record) => only(record.fields, showsPay(scope, resource, record) ? shown : withoutPay)
}

function auditMask({ grants }: Principal): Mask {
  const shown = shownFields.audit ?? []
  const seesPay = grants.some(({ role, departments }) => role === 'auditor' && departments === 'all')
  return ({ fields }) => {
    const isPay = [...payResources].some((resource) => resource === fields.resource)
    return only(fields, isPay && !seesPay ? auditFieldsWithoutPay : shown)
  }
}

function showsPay(
  scope: Scope | 'forbidden',
  resource: Resource,
  record: Pick<StoredRecord, 'id' | 'fields'>,
): boolean {
  return scope !== 'forbidden' && admits(scope, belonging(resource), record)
}

/** As much of a resource's collection as scopes ask for. */
function belonging(resource: Resource): Collection {
  const fields = Object.values(belongsTo[resource]).filter((field) => field !== 'id')
  return { name: resource, kind: 'records', fields: Object.fromEntries(fields.map((field) => [field, 'text'])) }
}

function only(fields: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(names.filter((name) => Object.hasOwn(fields, name)).map((name) => [name, fields[name]]))
}
