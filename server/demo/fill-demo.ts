import { randomInt } from 'node:crypto'
import type { Principal, Role } from '../access/principal.ts'
import type { Deps } from '../deps.ts'
import { dayOf } from '../http/day-of.ts'
import { checkDraft } from '../uses/schemes/check-draft.ts'
import { rememberChecks } from '../uses/schemes/remember-checks.ts'
import { demoDays } from './demo-days.ts'
import { demoRoles } from './demo-roles.ts'
import { acting } from './fill/acting.ts'
import { askingOn, makeAccount, makeAdmin } from './fill/fill-accounts.ts'
import { fillCompany } from './fill/fill-company.ts'
import { fillFigures, fillMetrics, fillTrial } from './fill/fill-figures.ts'
import { fillRuns } from './fill/fill-runs.ts'
import { fillFirst, fillLater, fillUnderWay } from './fill/fill-schemes.ts'
import { demoPeople, type DemoPerson } from './people/demo-people.ts'

/** How somebody signs in to the demo. */
export interface DemoLogin {
  readonly role: Role
  readonly login: string
  readonly password: string
  readonly name: string
}

/**
 * Fills an empty store with the sample company, by the same uses as calls of the API, as if it had been worked with for a year. The
 * company is always the same; only the password is another one each time, since a demo may be open to others too.
 */
export async function fillDemo(deps: Deps): Promise<readonly DemoLogin[]> {
  const days = demoDays(dayOf(deps.settings.timeZone)(deps.now()))
  const people = demoPeople(days.today)
  const password = newPassword()
  const asking = askingOn(deps, days.setUp)
  const principals = new Map<Role, Principal>()
  // Nobody is kept waiting yet, and threads to check drafts in would have to be started first.
  const act = acting(principals, { ...deps, checkDraft: rememberChecks(checkDraft) })
  for (const role of demoRoles) {
    const admin = principals.get('admin')
    const principal = admin
      ? await makeAccount(role, employeeFor(role.post, people), password, { admin, asking })
      : await makeAdmin(role, password, asking)
    principals.set(role.role, principal)
    // The others belong to departments and people, which personnel writes down first.
    if (role.role === 'hr') await fillCompany(people, act, days)
  }
  await fillMetrics(act, days)
  await fillTrial(people, act, days)
  await fillFirst(act, days)
  await fillFigures(people, act, days, async (period, day) => {
    await fillLater(period, act, days)
    await fillRuns({ period, day }, act, days)
  })
  await fillUnderWay(act, days)
  return demoRoles.map(({ role, name }) => ({ role, login: role, password, name }))
}

/** The first in a post who is still there. */
function employeeFor(post: string | undefined, people: readonly DemoPerson[]): string | undefined {
  return people.find((person) => person.post === post && person.left === undefined)?.id
}

/** Without letters and digits that look alike. */
const characters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Sixteen characters in four groups. */
function newPassword(): string {
  const group = () => Array.from({ length: 4 }, () => characters[randomInt(characters.length)]).join('')
  return Array.from({ length: 4 }, group).join('-')
}
