import type { Route } from '../http/route.ts'
import { metricKind } from '../uses/figures/metric-kind.ts'
import { resourceRoutes } from './resource-routes.ts'

/** The company's library of metrics. */
export const metricRoutes: readonly Route[] = resourceRoutes({
  ...{ resource: 'metrics', kind: metricKind, schema: 'metric', one: 'a metric', many: 'metrics' },
  list: {
    sort: ['name', 'unit', 'scope', 'better', 'ended'],
    filter: ['name', 'unit', 'scope', 'better', 'ended'],
    search: ['name', 'id'],
  },
})
