import type { Route } from '../http/route.ts'
import { departmentKind } from '../uses/people/department-kind.ts'
import { resourceRoutes } from './resource-routes.ts'

/** Departments: a tree. */
export const departmentRoutes: readonly Route[] = resourceRoutes({
  ...{ resource: 'departments', kind: departmentKind, schema: 'department', one: 'a department', many: 'departments' },
  list: {
    sort: ['name', 'parent', 'ended'],
    filter: ['name', 'parent', 'ended'],
    search: ['name', 'id'],
  },
})
