import type { Route } from '../http/route.ts'
import { ratingKind } from '../uses/figures/rating-kind.ts'
import { resourceRoutes } from './resource-routes.ts'

/** Ratings; who reads them is written down. */
export const ratingRoutes: readonly Route[] = resourceRoutes({
  ...{ resource: 'ratings', kind: ratingKind, schema: 'rating', one: 'a rating', many: 'ratings' },
  list: {
    sort: ['period', 'employee', 'kind', 'group', 'department', 'scheme', 'indicator', 'rater', 'by'],
    filter: ['period', 'employee', 'kind', 'group', 'department', 'scheme', 'indicator', 'rater', 'by'],
    search: ['employee', 'group', 'indicator'],
  },
})
