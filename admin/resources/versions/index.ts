import { lazy } from 'react'

export { default as icon } from '@mui/icons-material/LayersOutlined'
export { VersionList as list } from './VersionList.tsx'
export const show = lazy(() => import('./VersionShow.tsx').then(({ VersionShow }) => ({ default: VersionShow })))
export const recordRepresentation = 'name'
