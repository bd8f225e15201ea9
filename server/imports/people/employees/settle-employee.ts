import { compare, parseDecimal } from '../../../../engine/index.ts'
import type { JsonObject, JsonValue } from '../../../store/json.ts'
import type { StoredRecord } from '../../../store/store.ts'
import { withPlace } from '../../../uses/people/places-held.ts'
import { errorsIn } from '../row-report.ts'
import { hasEnded } from './standing-groups.ts'
import type { GroupNames } from './group-names.ts'
import type { FieldError } from '../../../http/api-error.ts'

/** What a row says of somebody, with departments, posts and teams by id. */
export type EmployeeValues = Readonly<Record<string, string | undefined>>

export interface Settling {
  readonly before: StoredRecord | undefined
  readonly values: EmployeeValues
  readonly names: Pick<GroupNames, 'standing'>
  readonly today: string
}

/** The fields that the row makes of somebody's record, or what speaks against them, by the rules of single writes (`employee-kind.ts`). */
export function settleEmployee(
  settling: Settling,
): { readonly fields: JsonObject } | { readonly errors: readonly FieldError[] } {
  const { before, values, today } = settling
  const { from, ...own } = values
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined))
  const fields: Record<string, JsonValue | undefined> = { ...before?.fields, ...given }
  if (isSameAmount(before?.fields.payBase, fields.payBase)) fields.payBase = before?.fields.payBase
  const { department, post, hired, left } = fields
  const errors: FieldError[] = []
  if (typeof left === 'string' && left < String(hired)) {
    errors.push({ path: '/left', code: 'left-before-hired', params: { left, hired } })
  }
  if (before?.fields.department !== department || before?.fields.post !== post) {
    errors.push(
      ...endedErrors('department', String(department), settling),
      ...endedErrors('post', String(post), settling),
    )
  }
  const place = { from, department: String(department), post: String(post) }
  errors.push(
    ...errorsIn(() => {
      fields.history = withPlace(before?.fields.history, place, { hired: String(hired), today })
    }),
  )
  return errors.length > 0 ? { errors } : { fields }
}

function endedErrors(part: 'department' | 'post', id: string, { names, today }: Settling): readonly FieldError[] {
  const stands = names.standing(part, id)
  if (stands === undefined || !hasEnded(stands, today)) return []
  return [{ path: `/${part}`, code: 'has-ended', params: { id, ended: stands.fields.ended ?? '' } }]
}

/** 5000 and 5000.00 are the same pay: nobody changed it. */
function isSameAmount(before: JsonValue | undefined, after: JsonValue | undefined): boolean {
  if (typeof before !== 'string' || typeof after !== 'string' || before === after) return false
  const [one, other] = [parseDecimal(before), parseDecimal(after)]
  return one !== undefined && other !== undefined && compare(one, other) === 0
}
