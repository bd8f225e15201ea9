import { CircularProgress } from '@mui/material'
import { lazy, Suspense } from 'react'

const Publishing = lazy(() =>
  import('../../publishing/PublishingPage.tsx').then((loaded) => ({ default: loaded.PublishingPage })),
)

/** The page on which a draft is previewed, approved and published, loaded when somebody opens it. */
export function SchemePublishPage() {
  return (
    <Suspense fallback={<CircularProgress sx={{ m: 4 }} />}>
      <Publishing />
    </Suspense>
  )
}
