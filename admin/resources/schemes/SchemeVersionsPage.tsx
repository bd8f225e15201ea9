import { CircularProgress } from '@mui/material'
import { lazy, Suspense } from 'react'

const Versions = lazy(() =>
  import('../../versions/VersionsPage.tsx').then((loaded) => ({ default: loaded.VersionsPage })),
)

/** All versions of one scheme, loaded when somebody opens them. */
export function SchemeVersionsPage() {
  return (
    <Suspense fallback={<CircularProgress sx={{ m: 4 }} />}>
      <Versions />
    </Suspense>
  )
}
