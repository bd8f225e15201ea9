import type { Resource } from './policy.ts'

/**
 * Fields that are pay within records that are not: seen, filtered and sorted only where `read-pay` reaches. The log of changes masks
 * their values too.
 */
export const payFields: Readonly<Partial<Record<Resource, readonly string[]>>> = {
  employees: ['payBase'],
}

/**
 * Resources whose records show or decide what somebody is paid: reading them is audited, and so is a refused reading. Previews are not among
 * them: of those, whoever may not see results sees no single person.
 */
export const payResources: ReadonlySet<Resource> = new Set([
  'employees',
  'facts',
  'ratings',
  'results',
  'statements',
  'adjustments',
])
