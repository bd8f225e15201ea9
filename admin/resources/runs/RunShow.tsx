import { lazy, Suspense } from 'react'
import { Loading } from 'react-admin'
import { Allowed } from '../../components/record/Allowed.tsx'

const RunPage = lazy(() => import('../../runs/RunPage.tsx').then((module) => ({ default: module.RunPage })))

export function RunShow() {
  return (
    <Allowed action="show">
      <Suspense fallback={<Loading />}>
        <RunPage />
      </Suspense>
    </Allowed>
  )
}
