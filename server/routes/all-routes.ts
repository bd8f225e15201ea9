import type { Route } from '../http/route.ts'
import { adjustmentRoutes } from './adjustment-routes.ts'
import { auditRoutes } from './audit-routes.ts'
import { calendarRoutes } from './calendar-routes.ts'
import { departmentRoutes } from './department-routes.ts'
import { employeeRoutes } from './employee-routes.ts'
import { exportRoutes } from './export-routes.ts'
import { factRoutes } from './fact-routes.ts'
import { figureRoutes } from './figure-routes.ts'
import { jobRoutes } from './job-routes.ts'
import { metricRoutes } from './metric-routes.ts'
import { periodRunRoutes } from './period-run-routes.ts'
import { peopleImportRoutes } from './people-import-routes.ts'
import { periodRoutes } from './period-routes.ts'
import { postRoutes } from './post-routes.ts'
import { previewRoutes } from './preview-routes.ts'
import { ratingRoutes } from './rating-routes.ts'
import { resultRoutes } from './result-routes.ts'
import { runRoutes } from './run-routes.ts'
import { schemeCheckRoutes } from './scheme-check-routes.ts'
import { schemeImportRoutes } from './scheme-import-routes.ts'
import { schemeLifeRoutes } from './scheme-life-routes.ts'
import { schemeRoutes } from './scheme-routes.ts'
import { sessionRoutes } from './session-routes.ts'
import { setUpRoutes } from './set-up-routes.ts'
import { withSystemRoutes } from './system-routes.ts'
import { templateRoutes } from './template-routes.ts'
import { userRoutes } from './user-routes.ts'
import { versionRoutes } from './version-routes.ts'

/** Every route of the API: the application, its description and the tests of access are made of this list. */
export const allRoutes: readonly Route[] = withSystemRoutes([
  ...sessionRoutes,
  ...setUpRoutes,
  ...userRoutes,
  ...departmentRoutes,
  ...postRoutes,
  ...employeeRoutes,
  ...metricRoutes,
  ...periodRoutes,
  ...calendarRoutes,
  ...factRoutes,
  ...ratingRoutes,
  ...templateRoutes,
  ...schemeRoutes,
  ...schemeCheckRoutes,
  ...schemeLifeRoutes,
  ...versionRoutes,
  ...figureRoutes,
  ...jobRoutes,
  ...peopleImportRoutes,
  ...schemeImportRoutes,
  ...previewRoutes,
  ...runRoutes,
  ...resultRoutes,
  ...adjustmentRoutes,
  ...exportRoutes,
  ...periodRunRoutes,
  ...auditRoutes,
])
