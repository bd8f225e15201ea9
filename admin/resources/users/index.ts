import { lazy } from 'react'

export { default as icon } from '@mui/icons-material/ManageAccountsOutlined'
export { UserList as list } from './UserList.tsx'
export const create = lazy(() => import('./UserCreate.tsx').then(({ UserCreate }) => ({ default: UserCreate })))
export const edit = lazy(() => import('./UserEdit.tsx').then(({ UserEdit }) => ({ default: UserEdit })))
export const recordRepresentation = 'name'
