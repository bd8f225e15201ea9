import { addAccount, everywhere, goodPassword } from '../../support/accounts.ts'
import { type ApiApp, apiApp } from '../../support/api-app.ts'
import { builtConsole } from '../../support/built-console.ts'
import { sessionCookieName } from '../../../server/access/session-cookie.ts'
import { newSession } from '../../../server/uses/accounts/new-session.ts'
import { createScheme } from '../../../server/uses/schemes/create-scheme.ts'
import { asJson } from '../../../server/uses/schemes/scheme-record.ts'
import { doingBy } from '../../support/company.ts'
import { fillBenchCompany, inForce } from '../evaluation/bench-company.ts'

export interface LiveCompany {
  readonly app: ApiApp
  /** Where the draft is edited. */
  readonly address: string
  readonly cookie: { readonly name: string; readonly value: string; readonly url: string }
}

/** The console over a company of so many people, with a draft of the version in force. */
export async function liveCompany(people: number): Promise<LiveCompany> {
  const app = await apiApp({ consoleFolder: await builtConsole() })
  const { store } = app.deps
  await fillBenchCompany(store, people)
  await addAccount(app.deps, { id: 'hr', grants: [everywhere('hr')], password: goodPassword })
  await createScheme({ document: asJson(inForce) }, doingBy('hr', store))
  const { token, changes } = await newSession('hr', undefined, app.deps)
  await store.apply({ name: 'sign-in-for-bench', changes })
  const name = sessionCookieName(app.deps.settings.origin)
  return {
    app,
    address: `${app.origin}/schemes/${inForce.id}`,
    cookie: { name, value: token, url: app.origin },
  }
}
