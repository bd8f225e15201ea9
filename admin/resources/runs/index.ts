export { default as icon } from '@mui/icons-material/FactCheckOutlined'
export { RunList as list } from './RunList.tsx'
export { RunShow as show } from './RunShow.tsx'
export const recordRepresentation = 'name'
