import { lazy } from 'react'

export { default as icon } from '@mui/icons-material/HistoryOutlined'
export { AuditList as list } from './AuditList.tsx'
export const show = lazy(() => import('./AuditShow.tsx').then(({ AuditShow }) => ({ default: AuditShow })))
export const recordRepresentation = 'id'
