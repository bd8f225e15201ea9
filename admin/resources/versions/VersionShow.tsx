import { CircularProgress } from '@mui/material'
import { lazy, Suspense } from 'react'
import { ShowBase } from 'react-admin'
import { Allowed } from '../../components/record/Allowed.tsx'

const Version = lazy(() => import('../../versions/VersionPage.tsx').then((loaded) => ({ default: loaded.VersionPage })))

/** A version with its content, which loads the sections of the editor. */
export function VersionShow() {
  return (
    <Allowed action="show">
      <ShowBase>
        <Suspense fallback={<CircularProgress sx={{ m: 4 }} />}>
          <Version />
        </Suspense>
      </ShowBase>
    </Allowed>
  )
}
