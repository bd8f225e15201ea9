import type { Language } from '../messages/language.ts'

/** What somebody may be. `admin` looks after accounts and settings and sees no pay. */
export const roles = ['admin', 'hr', 'editor', 'approver', 'manager', 'employee', 'auditor'] as const
export type Role = (typeof roles)[number]

/** A role within departments (and those below them), or everywhere. */
export interface Grant {
  readonly role: Role
  readonly departments: 'all' | readonly string[]
}

/** Whoever is signed in, as a call sees them. */
export interface Principal {
  readonly userId: string
  readonly name: string
  readonly grants: readonly Grant[]
  /** Their own record among the employees, if they are one. */
  readonly employeeId?: string
  readonly sessionId: string
  /** The language they chose; without it the browser's. */
  readonly language?: Language
}
