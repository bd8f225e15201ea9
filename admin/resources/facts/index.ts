import { lazy } from 'react'

export { default as icon } from '@mui/icons-material/TableChartOutlined'
export { FactList as list } from './FactList.tsx'
export const create = lazy(() => import('./FactCreate.tsx').then(({ FactCreate }) => ({ default: FactCreate })))
export const edit = lazy(() => import('./FactEdit.tsx').then(({ FactEdit }) => ({ default: FactEdit })))
export const show = lazy(() => import('./FactShow.tsx').then(({ FactShow }) => ({ default: FactShow })))

interface Figures {
  readonly period: string
  readonly employee?: string
  readonly group?: string
}

export function recordRepresentation({ period, employee, group }: Figures): string {
  return [period, employee ?? group].filter(Boolean).join(' · ')
}
