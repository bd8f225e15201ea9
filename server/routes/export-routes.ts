import { printingOf } from '../cli/print/printing.ts'
import { scopeFor } from '../access/scope-for.ts'
import { exportFormat, exportStream, exportTypes } from '../exports/export-format.ts'
import { payTable } from '../exports/pay-table.ts'
import { placeNames } from '../exports/place-names.ts'
import { resultTable } from '../exports/result-table.ts'
import type { Route } from '../http/route.ts'
import { sentence } from '../messages/messages.ts'
import { speechIn } from '../messages/speech.ts'
import { payFileToExport } from '../uses/exports/pay-file-to-export.ts'
import { resultsToExport } from '../uses/exports/results-to-export.ts'
import { pinnedVersion } from '../uses/runs/version-to-run.ts'
import { principalIn } from './call-parts.ts'
import { doingOf } from './doing-of.ts'

const access = { resource: 'results', action: 'read' } as const

/** What exports have in common: they are files, and each person may have one made at a time. */
const asFile = { method: 'get', query: ['format'], answerType: exportTypes, atOnce: 1, access } as const

/** Results and pay files to take along. */
export const exportRoutes: readonly Route[] = [
  {
    ...{ ...asFile, path: '/runs/:id/export' },
    summary: 'Gives the results of a run as a workbook or, with format=csv, as a CSV file.',
    run: async (call, deps) => {
      const format = exportFormat(call.query)
      const doing = await doingOf(call, access, deps)
      const scope = await scopeFor(principalIn(call), 'runs', 'read', deps)
      const wanted = {
        id: call.params.id ?? '',
        format,
        runsReached: scope === 'forbidden' ? 'nothing' : scope,
      } as const
      const { run, results } = await resultsToExport(wanted, doing)
      const { document } = (await pinnedVersion(run, doing)).fields
      const table = resultTable(results, printingOf(document, speechIn(call.language)), await placeNames(deps.store))
      return { stream: exportStream(`${run.fields.period} ${run.fields.name}`, table, format) }
    },
  },
  {
    ...{ ...asFile, path: '/periods/:id/pay-file' },
    summary: 'Gives what is paid in a period, person by person, with control totals, as a workbook or a CSV file.',
    run: async (call, deps) => {
      const format = exportFormat(call.query)
      const period = call.params.id ?? ''
      const { lines, schemes, scale } = await payFileToExport({ period, format }, await doingOf(call, access, deps))
      const parts = { lines: lines(), schemes, scale, names: await placeNames(deps.store) }
      const name = `${period} ${sentence('pay-file-title', {}, call.language)}`
      return { stream: exportStream(name, payTable(parts, call.language), format) }
    },
  },
]
