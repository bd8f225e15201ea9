import { useGetList } from 'react-admin'

export interface Named {
  readonly id: string
  readonly name: string
}

/** All records of a short list (departments, posts, metrics), by name. */
export function useAllOf<T extends Named = Named>(resource: string): readonly T[] {
  const { data = [] } = useGetList<T>(resource, {
    pagination: { page: 1, perPage: 1000 },
    sort: { field: 'name', order: 'ASC' },
  })
  return data
}

/** What somebody calls a record of a short list; its id where it is not there. */
export function useNamesOf(resource: string): (id: string) => string {
  const names = new Map(useAllOf(resource).map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}
