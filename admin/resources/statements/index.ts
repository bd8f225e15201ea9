export { default as icon } from '@mui/icons-material/ReceiptLongOutlined'
export { StatementList as list } from './StatementList.tsx'
export { StatementShow as show } from './StatementShow.tsx'
export const recordRepresentation = 'period'
