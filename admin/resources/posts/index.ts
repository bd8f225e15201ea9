import { lazy } from 'react'

export { default as icon } from '@mui/icons-material/BadgeOutlined'
export { PostList as list } from './PostList.tsx'
export const create = lazy(() => import('./PostCreate.tsx').then(({ PostCreate }) => ({ default: PostCreate })))
export const edit = lazy(() => import('./PostEdit.tsx').then(({ PostEdit }) => ({ default: PostEdit })))
export const recordRepresentation = 'name'
