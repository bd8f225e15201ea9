import { departments, posts } from '../collections/people.ts'
import type { Store } from '../store/store.ts'

/** What departments and posts are called, by their ids; an id that nobody knows stays as it is. */
export interface PlaceNames {
  department(id: string): string
  post(id: string): string
}

export async function placeNames(store: Pick<Store, 'stream'>): Promise<PlaceNames> {
  const [departmentNames, postNames] = [await namesIn(departments.name, store), await namesIn(posts.name, store)]
  return { department: (id) => departmentNames.get(id) ?? id, post: (id) => postNames.get(id) ?? id }
}

async function namesIn(collection: string, store: Pick<Store, 'stream'>): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for await (const { id, fields } of store.stream(collection, { scope: 'everything' })) {
    if (typeof fields.name === 'string') names.set(id, fields.name)
  }
  return names
}
