import { lazy } from 'react'

export { default as icon } from '@mui/icons-material/CalendarMonthOutlined'
export { PeriodShow as show } from './PeriodShow.tsx'
export { PeriodList as list } from './PeriodList.tsx'
export const create = lazy(() => import('./PeriodCreate.tsx').then(({ PeriodCreate }) => ({ default: PeriodCreate })))
export const edit = lazy(() => import('./PeriodEdit.tsx').then(({ PeriodEdit }) => ({ default: PeriodEdit })))
export const recordRepresentation = 'id'
