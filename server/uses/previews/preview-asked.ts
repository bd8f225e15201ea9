import { isJsonObject, type JsonObject, type JsonValue } from '../../store/json.ts'
import type { GroupChosen } from '../figures/gather-cohort.ts'

/** What somebody wants to see previewed. */
export interface PreviewAsked {
  readonly period: string
  readonly group?: GroupChosen
  /** What it is held against: the version in force on the period's last day, a version by its id, or nothing. */
  readonly against: string
  /** What may be spent, as decimal text. */
  readonly budget?: string
}

/** A body whose form its schema has checked. */
export function previewAsked({ period, group, against, budget }: JsonObject): PreviewAsked {
  return {
    period: String(period),
    ...(isJsonObject(group) && Object.keys(group).length > 0 && { group: groupIn(group) }),
    against: typeof against === 'string' ? against : 'in-force',
    ...(typeof budget === 'string' && { budget }),
  }
}

function groupIn({ departments, posts, employees }: JsonObject): GroupChosen {
  return {
    ...(departments !== undefined && { departments: idsIn(departments) }),
    ...(posts !== undefined && { posts: idsIn(posts) }),
    ...(employees !== undefined && { employees: idsIn(employees) }),
  }
}

function idsIn(list: JsonValue): readonly string[] {
  return Array.isArray(list) ? list.map(String) : []
}
