import type { Resource } from './policy.ts'

/** Fields of a resource's records that say whose they are; `id` is the record's own. They are declared in its collection. */
export interface Belonging {
  /** Holds the id of a department. */
  readonly department?: string
  /** Holds the id of the employee whom the record is about. */
  readonly employee?: string
}

/** By which fields a record belongs to a department and to a person. A resource without any belongs to the whole company. */
export const belongsTo: Readonly<Record<Resource, Belonging>> = {
  departments: { department: 'id' },
  posts: {},
  employees: { department: 'department', employee: 'id' },
  metrics: {},
  templates: {},
  schemes: { department: 'department' },
  versions: { department: 'department' },
  previews: { department: 'department' },
  runs: { department: 'department' },
  results: { department: 'department', employee: 'employee' },
  statements: { department: 'department', employee: 'employee' },
  adjustments: { department: 'department', employee: 'employee' },
  periods: {},
  facts: { department: 'department', employee: 'employee' },
  ratings: { department: 'department', employee: 'employee' },
  users: {},
  audit: {},
}
