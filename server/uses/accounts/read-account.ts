import { foldLogin } from '../../access/fold-login.ts'
import { readGrants, type User } from '../../access/user.ts'
import type { FieldError } from '../../http/api-error.ts'
import { languages } from '../../messages/language.ts'
import type { JsonObject } from '../../store/json.ts'
import type { Store } from '../../store/store.ts'
import { Invalid } from '../refusals.ts'

/** What an administrator may say of a user. */
export type AccountFields = Omit<User, 'id' | 'version'>

/**
 * The account that a body describes, whose form was checked before. Refused where it names departments or an employee that do not exist,
 * or an administrator of some departments only.
 */
export async function readAccount(body: JsonObject, store: Pick<Store, 'get'>): Promise<AccountFields> {
  const { login, name, employeeId, language, isDisabled } = body
  const spoken = languages.find((each) => each === language)
  const fields = {
    ...{ login: foldLogin(String(login)), name: String(name), grants: readGrants(body.grants) },
    ...{ isDisabled: isDisabled === true },
    ...(typeof employeeId === 'string' && { employeeId }),
    ...(spoken !== undefined && { language: spoken }),
  }
  const faults = [...(await grantFaults(fields, store)), ...(await employeeFaults(fields, store))]
  if (faults.length > 0) throw new Invalid(faults)
  return fields
}

async function grantFaults({ grants }: AccountFields, store: Pick<Store, 'get'>): Promise<readonly FieldError[]> {
  const faults: FieldError[] = []
  for (const [place, { role, departments }] of grants.entries()) {
    const path = `/grants/${place}/departments`
    if (departments === 'all') continue
    if (role === 'admin') faults.push({ path, code: 'admin-not-everywhere', params: {} })
    for (const department of departments) {
      const stands = await store.get('departments', department, 'everything')
      if (stands === undefined) faults.push({ path, code: 'grant-department-unknown', params: { department } })
    }
  }
  return faults
}

async function employeeFaults(
  { employeeId }: AccountFields,
  store: Pick<Store, 'get'>,
): Promise<readonly FieldError[]> {
  if (employeeId === undefined || (await store.get('employees', employeeId, 'everything')) !== undefined) return []
  return [{ path: '/employeeId', code: 'grant-employee-unknown', params: { employee: employeeId } }]
}
