import { type ApiApp, type ApiAppOptions, apiApp } from './api-app.ts'
import { companyRecords } from './company.ts'
import { signIn } from './sign-in.ts'

/** Who may call, by what they are. */
export type Caller =
  | 'admin'
  | 'hr'
  | 'hrOfOperations'
  | 'editor'
  | 'approver'
  | 'manager'
  | 'employee'
  | 'auditor'
  | 'nobody'

export interface CompanyApp extends ApiApp {
  /** The cookie of somebody, nothing for nobody. */
  readonly as: Readonly<Record<Caller, string>>
}

/** An application over the company of `company.ts`, with somebody of each role signed in; the day is 2026-03-02 in China. */
export async function companyApp(options: ApiAppOptions = {}): Promise<CompanyApp> {
  const app = await apiApp(options)
  await app.deps.store.apply({ name: 'set-up-company', changes: companyRecords })
  const everywhere = { departments: 'all' } as const
  const inSales = { departments: ['sales'] } as const
  return {
    ...app,
    as: {
      admin: await signIn(app.deps, { id: 'admin', grants: [{ role: 'admin', ...everywhere }] }),
      hr: await signIn(app.deps, { id: 'hr', grants: [{ role: 'hr', ...everywhere }] }),
      hrOfOperations: await signIn(app.deps, { id: 'ops', grants: [{ role: 'hr', departments: ['operations'] }] }),
      editor: await signIn(app.deps, { id: 'editor', grants: [{ role: 'editor', ...inSales }] }),
      approver: await signIn(app.deps, { id: 'approver', grants: [{ role: 'approver', ...inSales }] }),
      manager: await signIn(app.deps, { id: 'manager', grants: [{ role: 'manager', ...inSales }] }),
      employee: await signIn(app.deps, { id: 'wang', employeeId: '007', grants: [{ role: 'employee', ...inSales }] }),
      auditor: await signIn(app.deps, { id: 'auditor', grants: [{ role: 'auditor', ...everywhere }] }),
      nobody: '',
    },
  }
}
