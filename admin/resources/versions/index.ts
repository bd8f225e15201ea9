export { default as icon } from '@mui/icons-material/LayersOutlined'
export { VersionList as list } from './VersionList.tsx'
export { VersionShow as show } from './VersionShow.tsx'
export const recordRepresentation = 'name'
