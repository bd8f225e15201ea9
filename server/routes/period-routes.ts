import type { Route } from '../http/route.ts'
import { periodKind } from '../uses/figures/period-kind.ts'
import { resourceRoutes } from './resource-routes.ts'

/** Periods. */
export const periodRoutes: readonly Route[] = resourceRoutes({
  ...{ resource: 'periods', kind: periodKind, schema: 'period', one: 'a period', many: 'periods' },
  list: {
    sort: ['name', 'state', 'cycle', 'from', 'to'],
    filter: ['name', 'state', 'cycle', 'from', 'to'],
    search: ['name', 'id'],
  },
})
