import { lazy } from 'react'

export { default as icon } from '@mui/icons-material/PeopleOutlined'
export { EmployeeList as list } from './EmployeeList.tsx'
export const create = lazy(() =>
  import('./EmployeeCreate.tsx').then(({ EmployeeCreate }) => ({ default: EmployeeCreate })),
)
export const edit = lazy(() => import('./EmployeeEdit.tsx').then(({ EmployeeEdit }) => ({ default: EmployeeEdit })))
export const recordRepresentation = 'name'
