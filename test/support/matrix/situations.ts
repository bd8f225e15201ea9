import type { Grant, Role } from '../../../server/access/principal.ts'
import type { Cell } from './matrix-table.ts'

/** Where what somebody wants lies, seen from the departments they were given a role for. */
export type Place = 'sales' | 'sales-east' | 'support' | 'self'

/** What comes of a call: done (or refused for other reasons), not there for them, or not theirs to do. */
export type Outcome = 'reached' | 'hidden' | 'forbidden'

export interface Situation {
  readonly name: string
  readonly departments: Grant['departments']
  readonly place: Place
  readonly outcomes: Readonly<Record<Cell, Outcome>>
}

const [reached, hidden, forbidden] = ['reached', 'hidden', 'forbidden'] as const
const own = { A: reached, C: forbidden, D: reached, O: reached, P: reached, S: hidden, '-': forbidden } as const
const elsewhere = { ...own, D: hidden, O: hidden, P: hidden } as const

/** Everybody's own record among the employees is `e-self`, of the sales department. */
export const situations: readonly Situation[] = [
  { name: 'own department', departments: ['sales'], place: 'sales', outcomes: own },
  { name: 'below own department', departments: ['sales'], place: 'sales-east', outcomes: own },
  { name: 'another department', departments: ['sales'], place: 'support', outcomes: elsewhere },
  { name: 'department above', departments: ['sales-east'], place: 'sales', outcomes: { ...elsewhere, P: reached } },
  { name: 'oneself', departments: ['sales'], place: 'self', outcomes: { ...own, O: hidden, S: reached } },
  { name: 'no department', departments: [], place: 'sales', outcomes: elsewhere },
  { name: 'whole company', departments: 'all', place: 'support', outcomes: { ...own, C: reached } },
]

/** The account of a role in a situation: `hr@sales`. */
export function accountId(role: Role, departments: Grant['departments']): string {
  return `${role}@${departments === 'all' ? 'all' : departments.join('+')}`
}
