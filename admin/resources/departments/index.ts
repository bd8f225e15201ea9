import { lazy } from 'react'

export { default as icon } from '@mui/icons-material/AccountTreeOutlined'
export { DepartmentList as list } from './DepartmentList.tsx'
export const create = lazy(() =>
  import('./DepartmentCreate.tsx').then(({ DepartmentCreate }) => ({ default: DepartmentCreate })),
)
export const edit = lazy(() =>
  import('./DepartmentEdit.tsx').then(({ DepartmentEdit }) => ({ default: DepartmentEdit })),
)
export const recordRepresentation = 'name'
