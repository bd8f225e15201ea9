import { start } from './start.ts'
import { empty } from './empty.ts'
import { facts } from './facts.ts'
import { audit } from './audit.ts'
import { chart } from './chart.ts'
import { accounts } from './accounts.ts'
import { console } from './console.ts'
import { cases } from './editor/cases.ts'
import { conditions } from './editor/conditions.ts'
import { consequences } from './editor/consequences.ts'
import { formula } from './editor/formula.ts'
import { frame } from './editor/frame.ts'
import { indicators } from './editor/indicators.ts'
import { parts } from './editor/parts.ts'
import { problems } from './editor/problems.ts'
import { live } from './editor/live.ts'
import { forms } from './editor/forms.ts'
import { meaning } from './editor/meaning.ts'
import { spreadsheet } from './editor/spreadsheet.ts'
import { files } from './components/files.ts'
import { jobs } from './components/jobs.ts'
import { difference } from './publishing/difference.ts'
import { effect, gate, life, next, page } from './publishing/page.ts'
import { preview } from './publishing/preview.ts'
import { versions } from './publishing/versions.ts'
import { peopleTable } from './people-table.ts'
import { imports } from './imports/imports.ts'
import { firstHour } from './first-hour.ts'
import { newScheme } from './new-scheme.ts'
import { ra } from './ra.ts'
import { resources } from './resources.ts'
import { adjustments } from './runs/adjustments.ts'
import { period } from './runs/period.ts'
import { runs } from './runs/runs.ts'
import { statement } from './runs/statement.ts'

export const messages = {
  ra,
  firstHour,
  newScheme,
  console,
  accounts,
  audit,
  facts,
  empty,
  start,
  resources,
  files,
  imports,
  jobs,
  publishing: { difference, effect, gate, life, next, page, preview, versions },
  chart,
  peopleTable,
  runs,
  period,
  adjustments,
  statement,
  editor: {
    ...{ forms, meaning, spreadsheet, formula, indicators, frame, parts, conditions, consequences, live },
    problems,
    cases,
  },
}
