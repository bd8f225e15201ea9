import { lazy, Suspense } from 'react'
import { Loading } from 'react-admin'
import { Allowed } from '../../components/record/Allowed.tsx'

const PeriodPage = lazy(() => import('../../periods/PeriodPage.tsx').then((module) => ({ default: module.PeriodPage })))

/** A period with its schemes and runs. */
export function PeriodShow() {
  return (
    <Allowed action="show">
      <Suspense fallback={<Loading />}>
        <PeriodPage />
      </Suspense>
    </Allowed>
  )
}
