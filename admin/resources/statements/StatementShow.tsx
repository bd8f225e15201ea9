import { lazy, Suspense } from 'react'
import { Loading } from 'react-admin'
import { Allowed } from '../../components/record/Allowed.tsx'

const StatementPage = lazy(() =>
  import('../../statement/StatementPage.tsx').then((module) => ({ default: module.StatementPage })),
)

/** What somebody is paid for a period, why, and what was settled since. */
export function StatementShow() {
  return (
    <Allowed action="show">
      <Suspense fallback={<Loading />}>
        <StatementPage />
      </Suspense>
    </Allowed>
  )
}
