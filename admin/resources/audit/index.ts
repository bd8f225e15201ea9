export { default as icon } from '@mui/icons-material/HistoryOutlined'
export { AuditList as list } from './AuditList.tsx'
export { AuditShow as show } from './AuditShow.tsx'
export const recordRepresentation = 'id'
