import type { Route } from '../http/route.ts'
import { postKind } from '../uses/people/post-kind.ts'
import { resourceRoutes } from './resource-routes.ts'

/** Posts. */
export const postRoutes: readonly Route[] = resourceRoutes({
  ...{ resource: 'posts', kind: postKind, schema: 'post', one: 'a post', many: 'posts' },
  list: {
    sort: ['name', 'ended'],
    filter: ['name', 'ended'],
    search: ['name', 'id'],
  },
})
