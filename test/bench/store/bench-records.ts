import type { Collection } from '../../../server/store/collection.ts'
import type { JsonObject } from '../../../server/store/json.ts'

export const benchCollections: readonly Collection[] = [
  {
    name: 'employees',
    kind: 'records',
    fields: { name: 'name', email: 'text', department: 'text', grade: 'number' },
    unique: [['email']],
    indexed: ['department'],
  },
  { name: 'outcomes', kind: 'log', fields: { employee: 'text', period: 'text', payout: 'decimal' } },
  { name: 'audit', kind: 'log', fields: { who: 'text' }, isChained: true },
]

/** The number of people, whatever the size: what grows is what was kept of them. */
export const benchPeople = 500

export const employeeId = (place: number) => `e${place % benchPeople}`

/** About 300 bytes. */
export function employeeFields(place: number, edits: number): JsonObject {
  return {
    name: `员工 ${place}`,
    email: `e${place}@example.com`,
    department: `dept-${place % 40}`,
    grade: place % 9,
    edits,
    salary: `${8000 + place}.00`,
    note: 'n'.repeat(120),
  }
}

/** About 800 bytes, of a person who is not there yet. */
export function importedFields(place: number): JsonObject {
  return { ...employeeFields(benchPeople + place, 0), note: 'n'.repeat(600) }
}

/** About 2 kB, as a calculation kept with its outcome is. */
export function outcomeFields(place: number): JsonObject {
  const steps = Array.from({ length: 12 }, (_, step) => ({
    step: `indicator-${step}`,
    attainment: `${(place * 37 + step * 11) % 150}.25`,
    score: `${(place * 13 + step) % 120}.5`,
    weight: '0.0833',
    because: 'target reached, within the cap',
  }))
  return { employee: employeeId(place), period: `2026-${place % 12}`, payout: `${place % 20000}.50`, steps }
}

export const auditFields = (place: number): JsonObject => ({
  who: 'hr-1',
  did: 'edit-employee',
  employee: employeeId(place),
})

/** How many outcomes fill so many megabytes. */
export function outcomesIn(megabytes: number): number {
  return Math.ceil((megabytes * 1_000_000) / (JSON.stringify(outcomeFields(100)).length + 60))
}
