import type { Route } from '../http/route.ts'
import { factKind } from '../uses/figures/fact-kind.ts'
import { resourceRoutes } from './resource-routes.ts'

/** Facts of people and groups; who reads them is written down. */
export const factRoutes: readonly Route[] = resourceRoutes({
  ...{ resource: 'facts', kind: factKind, schema: 'fact', one: 'the facts of somebody in a period', many: 'facts' },
  bodyLimit: 1_000_000,
  list: {
    sort: ['period', 'employee', 'kind', 'group', 'department'],
    filter: ['period', 'employee', 'kind', 'group', 'department'],
    search: ['employee', 'group'],
  },
})
