import { scopeFor } from '../access/scope-for.ts'
import type { Deps } from '../deps.ts'
import { factsLimitBytes } from '../documents/limits.ts'
import { exportTypeOf } from '../exports/export-format.ts'
import type { Answer, Call, Route } from '../http/route.ts'
import { applyImport } from '../imports/people/apply-import.ts'
import { checkImport } from '../imports/people/check-import.ts'
import type { Importing, ImportRequest } from '../imports/people/import-request.ts'
import { parseOptions } from '../imports/people/options/parse-options.ts'
import { employeesWorkbook } from '../imports/people/workbooks/employees-workbook.ts'
import { failedRows } from '../imports/people/workbooks/failed-rows.ts'
import { figuresWorkbook } from '../imports/people/workbooks/figures-workbook.ts'
import { wrongField } from '../uses/refusals.ts'
import { principalIn } from './call-parts.ts'
import { doingOf } from './doing-of.ts'

type Purpose = ImportRequest['purpose']
const upload = { limit: factsLimitBytes }

/** Employees and facts from files, and workbooks to fill in. */
export const peopleImportRoutes: readonly Route[] = [
  ...importRoutes('employees', 'employees'),
  ...importRoutes('facts', 'facts and ratings of a period'),
  {
    ...{ method: 'get', path: '/workbooks/employees', answerType: exportTypeOf.xlsx },
    access: { resource: 'employees', action: 'create' },
    summary: 'Gives a workbook to fill in with employees.',
    run: async (call, deps) => ({
      stream: await employeesWorkbook(await importingOf(call, 'employees', deps), call.language),
    }),
  },
  {
    ...{ method: 'get', path: '/workbooks/facts', query: ['scheme', 'period'], answerType: exportTypeOf.xlsx },
    access: { resource: 'facts', action: 'create' },
    summary: 'Gives a workbook to fill in with the figures of a scheme for a period, with the names of its people.',
    run: async (call, deps) => {
      const { scheme, period } = call.query
      const wanted = { ...(scheme !== undefined && { scheme }), ...(period !== undefined && { period }) }
      return { stream: await figuresWorkbook(wanted, await importingOf(call, 'facts', deps), call.language) }
    },
  },
]

function importRoutes(purpose: Purpose, what: string): readonly Route[] {
  const access = { resource: purpose, action: 'create' } as const
  // Reading takes a thread and its memory: whoever checks a file does not need ten at once.
  const common = { method: 'post', access, upload, atOnce: 2 } as const
  return [
    {
      ...{ ...common, path: `/imports/${purpose}/check`, query: ['options', 'file'], answer: 'import-check' },
      summary: `Reads a file of ${what} and says what it means, what is wrong in it and what it would change.`,
      run: async (call, deps) => ({
        body: await checkImport(requestOf(call, purpose), await importingOf(call, purpose, deps), call.language),
      }),
    },
    {
      ...{ ...common, path: `/imports/${purpose}`, query: ['options', 'file', 'fingerprint'], answer: 'import-done' },
      takesKey: true,
      summary: `Brings in ${what} from a file that was checked: all of it, or nothing.`,
      run: async (call, deps) => {
        const { fingerprint } = call.query
        if (fingerprint === undefined) throw wrongField('/fingerprint', 'import-fingerprint-missing')
        const done = await applyImport(requestOf(call, purpose), fingerprint, await importingOf(call, purpose, deps))
        return { body: { ...done } }
      },
    },
    {
      ...{
        ...common,
        path: `/imports/${purpose}/failed-rows`,
        query: ['options', 'file'],
        answerType: exportTypeOf.xlsx,
      },
      summary: `Gives the rows of a file of ${what} that have errors, as a workbook that says which.`,
      run: async (call, deps) => ({
        stream: await failedRows(requestOf(call, purpose), await importingOf(call, purpose, deps), call.language),
      }),
    },
  ]
}

function requestOf({ query, file }: Call, purpose: Purpose): ImportRequest {
  const options = parseOptions(query.options)
  return { purpose, options, bytes: file ?? new Uint8Array(), file: query.file ?? 'upload' }
}

async function importingOf(call: Call, purpose: Purpose, deps: Deps): Promise<Importing> {
  const answerOf = ({ fields }: { readonly fields: NonNullable<Answer['body']> }): Answer => ({ body: fields })
  const doing = await doingOf(call, { resource: purpose, action: 'create', answerOf }, deps)
  return { ...doing, scopeOf: (resource, action) => scopeFor(principalIn(call), resource, action, deps) }
}
