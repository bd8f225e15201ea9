import { lazy } from 'react'

export { default as icon } from '@mui/icons-material/SpeedOutlined'
export { MetricList as list } from './MetricList.tsx'
export const create = lazy(() => import('./MetricCreate.tsx').then(({ MetricCreate }) => ({ default: MetricCreate })))
export const edit = lazy(() => import('./MetricEdit.tsx').then(({ MetricEdit }) => ({ default: MetricEdit })))
export const recordRepresentation = 'name'
