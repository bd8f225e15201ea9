import { fillDemo } from '../../server/demo/fill-demo.ts'
import { sessionCookieName } from '../../server/access/session-cookie.ts'
import { newSession } from '../../server/uses/accounts/new-session.ts'
import { type Account, addAccount, everywhere, goodPassword } from './accounts.ts'
import { type ApiApp, type ApiAppOptions, apiApp } from './api-app.ts'
import { builtConsole } from './built-console.ts'
import { companyRecords } from './company.ts'

export type ConsoleCompany = 'none' | 'small' | 'demo'

/** The application with the console as it is now, on a port of its own. */
export interface ConsoleApp extends ApiApp {
  /** Of everybody who can sign in. */
  readonly password: string
  /** A cookie that signs somebody in, for a browser: `context.addCookies([await app.cookieFor('hr')])`. */
  cookieFor(id: string): Promise<{ name: string; value: string; url: string; sameSite: 'Strict'; httpOnly: true }>
}

/** One account for each role, of which login and id are the role. */
const accounts: readonly Account[] = [
  { id: 'admin', grants: [everywhere('admin')] },
  { id: 'hr', grants: [everywhere('hr')] },
  { id: 'editor', grants: [{ role: 'editor', departments: ['sales'] }] },
  { id: 'approver', grants: [everywhere('approver')] },
  { id: 'manager', grants: [{ role: 'manager', departments: ['sales'] }] },
  { id: 'employee', grants: [{ role: 'employee', departments: ['sales'] }], employeeId: '007' },
  { id: 'auditor', grants: [everywhere('auditor')] },
]

/**
 * Serves the console over a store in memory: with no account at all, with the small company of `company.ts` and somebody in each role, or
 * with the company of the demo. Close it after the tests.
 */
export async function consoleApp(company: ConsoleCompany, options: ApiAppOptions = {}): Promise<ConsoleApp> {
  const app = await apiApp({ ...options, consoleFolder: await builtConsole() })
  const password = await fill(company, app)
  const idOf = company === 'demo' ? await idsByLogin(app) : new Map<string, string>()
  return {
    ...app,
    password,
    cookieFor: async (login) => {
      const { token, changes } = await newSession(idOf.get(login) ?? login, undefined, app.deps)
      await app.deps.store.apply({ name: 'sign-in-for-test', changes })
      const name = sessionCookieName(app.deps.settings.origin)
      return { name, value: token, url: app.origin, sameSite: 'Strict', httpOnly: true }
    },
  }
}

async function fill(company: ConsoleCompany, { deps }: ApiApp): Promise<string> {
  if (company === 'demo') return (await fillDemo(deps))[0]?.password ?? ''
  if (company === 'none') return ''
  await deps.store.apply({ name: 'set-up-company', changes: companyRecords })
  for (const account of accounts) await addAccount(deps, { ...account, password: goodPassword })
  return goodPassword
}

async function idsByLogin({ deps }: ApiApp): Promise<ReadonlyMap<string, string>> {
  const { records } = await deps.store.list('users', { scope: 'everything' })
  return new Map(records.map(({ id, fields }) => [String(fields.login), id]))
}
