import type { Grant, Role } from '../access/principal.ts'

/** Who signs in to the demo in a role; the login is the role's name. */
export interface DemoRole {
  readonly role: Role
  readonly name: string
  readonly departments: Grant['departments']
  /** They are one of the company's people: somebody in this post. */
  readonly post?: string
}

/** One account for each role, the administrator first. */
export const demoRoles: readonly DemoRole[] = [
  { role: 'admin', name: '系统管理员', departments: 'all' },
  { role: 'hr', name: '人事专员', departments: 'all' },
  { role: 'editor', name: '方案编辑', departments: ['business', 'operations'] },
  { role: 'approver', name: '总经理', departments: 'all' },
  { role: 'manager', name: '业务部经理', departments: ['business'], post: 'branch-head' },
  { role: 'employee', name: '业务员', departments: ['business'], post: 'sales-rep' },
  { role: 'auditor', name: '审计员', departments: 'all' },
]
