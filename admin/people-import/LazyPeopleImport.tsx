import { CircularProgress } from '@mui/material'
import { lazy, Suspense } from 'react'
import type { Purpose } from './people-choices.ts'

const Page = lazy(() => import('./PeopleImportPage.tsx').then((loaded) => ({ default: loaded.PeopleImportPage })))

/** The import of spreadsheets, loaded when somebody opens it. */
export function LazyPeopleImport({ purpose }: { readonly purpose: Purpose }) {
  return (
    <Suspense fallback={<CircularProgress sx={{ m: 4 }} />}>
      <Page purpose={purpose} />
    </Suspense>
  )
}
