export { default as icon } from '@mui/icons-material/TableChartOutlined'
export { FactList as list } from './FactList.tsx'
export { FactShow as show } from './FactShow.tsx'
export const recordRepresentation = 'id'
