import type { Route } from '../http/route.ts'
import { employeeKind } from '../uses/people/employee-kind.ts'
import { resourceRoutes } from './resource-routes.ts'

/** Employees; who reads their pay base is written down. */
export const employeeRoutes: readonly Route[] = resourceRoutes({
  ...{ resource: 'employees', kind: employeeKind, schema: 'employee', one: 'an employee', many: 'employees' },
  list: {
    sort: ['name', 'department', 'post', 'team', 'hired', 'left', 'payBase'],
    filter: ['name', 'department', 'post', 'team', 'hired', 'left', 'payBase'],
    search: ['name', 'id'],
  },
})
