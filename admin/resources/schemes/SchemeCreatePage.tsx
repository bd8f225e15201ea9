import { CircularProgress } from '@mui/material'
import { lazy, Suspense } from 'react'

const NewScheme = lazy(() =>
  import('../../new-scheme/NewSchemePage.tsx').then((loaded) => ({ default: loaded.NewSchemePage })),
)

/** Where schemes are made, loaded when somebody makes one. */
export function SchemeCreatePage() {
  return (
    <Suspense fallback={<CircularProgress sx={{ m: 4 }} />}>
      <NewScheme />
    </Suspense>
  )
}
