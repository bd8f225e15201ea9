import { CircularProgress } from '@mui/material'
import { lazy, Suspense } from 'react'

const Page = lazy(() => import('./SchemeImportPage.tsx').then((loaded) => ({ default: loaded.SchemeImportPage })))

/** The import of schemes, loaded when somebody opens it. */
export function LazySchemeImport() {
  return (
    <Suspense fallback={<CircularProgress sx={{ m: 4 }} />}>
      <Page />
    </Suspense>
  )
}
