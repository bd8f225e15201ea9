/** A role, and where it holds. */
export interface Grant {
  readonly role: string
  readonly departments: 'all' | readonly string[]
}

interface Words {
  readonly roleName: (role: string) => string
  readonly departmentName: (id: string) => string
  readonly everywhere: string
  /** Between two departments, and between two roles. */
  readonly comma: string
  readonly stop: string
}

/** Grants in words: `人事（全公司）；部门经理（业务部、市场部）`. */
export function grantsText(grants: readonly Grant[], words: Words): string {
  return grants.map((grant) => grantText(grant, words)).join(words.stop)
}

function grantText({ role, departments }: Grant, { roleName, departmentName, everywhere, comma }: Words): string {
  const where = departments === 'all' ? everywhere : departments.map(departmentName).join(comma)
  return where === '' ? roleName(role) : `${roleName(role)} (${where})`
}
