export { default as icon } from '@mui/icons-material/RuleOutlined'
export { SchemeEditPage as edit } from './SchemeEditPage.tsx'
export { SchemeList as list } from './SchemeList.tsx'
export const recordRepresentation = 'name'
