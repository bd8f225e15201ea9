import { useMemo } from 'react'
import { AutocompleteInput, type AutocompleteInputProps } from 'react-admin'
import { pathTo, treeOrder } from './department-tree.ts'
import { useDepartments } from './use-departments.ts'

interface DepartmentInputProps extends Omit<AutocompleteInputProps, 'choices'> {
  readonly alwaysOn?: boolean
}

/** A department to choose, found by any name on the way down to it. */
export function DepartmentInput({ alwaysOn: _, ...props }: DepartmentInputProps) {
  const departments = useDepartments()
  const choices = useMemo(() => {
    if (departments === undefined) return []
    const ordered = treeOrder([...departments.values()])
    return ordered.map(({ department: { id } }) => ({ id, name: pathTo(id, departments).join(' / ') }))
  }, [departments])
  return (
    <AutocompleteInput
      {...props}
      {...{ choices, isPending: departments === undefined }}
      parse={(id: string) => (id === '' ? undefined : id)}
    />
  )
}
