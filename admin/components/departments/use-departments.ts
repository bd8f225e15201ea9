import { useMemo } from 'react'
import { useGetList } from 'react-admin'
import type { Department } from './department-tree.ts'

/** Most that one list of the API gives. */
const most = 1000
const all = { pagination: { page: 1, perPage: most }, sort: { field: 'name', order: 'ASC' } } as const

/** All departments by id, read once for whatever shows their names. Nothing as long as they are not there. */
export function useDepartments(): ReadonlyMap<string, Department> | undefined {
  const { data } = useGetList<Department>('departments', all, { staleTime: 60_000 })
  return useMemo(() => data && new Map(data.map((department) => [department.id, department])), [data])
}
