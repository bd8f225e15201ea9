import { Tooltip } from '@mui/material'
import { useRecordContext } from 'react-admin'
import { ShortText } from '../ShortText.tsx'
import { pathTo } from './department-tree.ts'
import { useDepartments } from './use-departments.ts'

/** The name of the department that a record names, with the way down to it at hand. */
export function DepartmentText({ source, width }: { source: string; label?: string; width?: number }) {
  const id = useRecordContext()?.[source]
  return typeof id === 'string' && id !== '' ? <DepartmentName id={id} {...(width !== undefined && { width })} /> : null
}

/** The name of a department by its id; those above it are said when somebody points at it. */
export function DepartmentName({ id, width = 18 }: { id: string; width?: number }) {
  const departments = useDepartments()
  const path = departments === undefined ? [] : pathTo(id, departments)
  const name = path.at(-1) ?? (departments === undefined ? '' : id)
  if (path.length < 2) return <ShortText text={name} width={width} />
  return (
    <Tooltip title={path.join(' / ')}>
      <span>
        <ShortText text={name} width={width} isTold />
      </span>
    </Tooltip>
  )
}
