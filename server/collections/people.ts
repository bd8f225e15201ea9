import type { Collection } from '../store/collection.ts'

/** Departments in a tree: `{ name, parent?, ended? }`. */
export const departments = {
  name: 'departments',
  kind: 'records',
  fields: { name: 'name', parent: 'text', ended: 'text' },
  indexed: ['parent'],
} as const satisfies Collection

/** Posts: `{ name, ended? }`. */
export const posts = {
  name: 'posts',
  kind: 'records',
  fields: { name: 'name', ended: 'text' },
} as const satisfies Collection

/** Employees: `{ name, department, post, team?, hired, left?, payBase, history: [{ from, department, post }] }`. */
export const employees = {
  name: 'employees',
  kind: 'records',
  fields: {
    name: 'name',
    department: 'text',
    post: 'text',
    team: 'text',
    hired: 'text',
    left: 'text',
    payBase: 'decimal',
  },
  indexed: ['department', 'post', 'team'],
} as const satisfies Collection
