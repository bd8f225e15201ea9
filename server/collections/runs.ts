import type { Collection } from '../store/collection.ts'

/**
 * Runs of a scheme for a period, by `<period>:<scheme>`: the version that was pinned, how far the run has come, and its control totals
 * (`server/uses/runs/run-record.ts`).
 */
export const runs = {
  name: 'runs',
  kind: 'records',
  fields: {
    period: 'text',
    scheme: 'text',
    name: 'name',
    department: 'text',
    versionId: 'text',
    state: 'text',
    payout: 'decimal',
    people: 'number',
    lockedAt: 'text',
  },
  indexed: ['period', 'scheme', 'department'],
} as const satisfies Collection

/**
 * What a run came to for each person, by the hash of run, attempt and employee: the facts as they were frozen, and the outcome
 * (`server/uses/runs/result-record.ts`). `runAttempt` is `<run>#<attempt>`: only those of a run's current attempt count.
 */
export const results = {
  name: 'results',
  kind: 'records',
  fields: {
    run: 'text',
    attempt: 'number',
    runAttempt: 'text',
    period: 'text',
    scheme: 'text',
    employee: 'text',
    name: 'name',
    department: 'text',
    post: 'text',
    team: 'text',
    status: 'text',
    band: 'text',
    total: 'decimal',
    payout: 'decimal',
    change: 'decimal',
    place: 'number',
  },
  indexed: ['run', 'runAttempt', 'employee', 'department'],
} as const satisfies Collection

/** What somebody is still owed for a locked run, or owes, and the open period in which it is settled. */
export const adjustments = {
  name: 'adjustments',
  kind: 'records',
  fields: {
    run: 'text',
    number: 'number',
    period: 'text',
    scheme: 'text',
    employee: 'text',
    name: 'name',
    department: 'text',
    payIn: 'text',
    difference: 'decimal',
    at: 'text',
  },
  indexed: ['run', 'employee', 'department', 'payIn'],
} as const satisfies Collection
