import type { RawCases } from '../../engine/model/raw/cases.ts'
import type { RawFacts, RawPerson } from '../../engine/model/raw/facts.ts'
import type { Outcome } from '../../engine/model/raw/outcome.ts'
import type { DocumentKind } from '../../server/documents/validate-document.ts'
import { scheme } from './schemes.ts'

/** A person of the smallest scheme (`scheme()`) with all the facts it needs. */
export function person(overrides: Partial<RawPerson> = {}): RawPerson {
  return { id: '007', name: '张伟', facts: { sales: 96000, target: 100000, base: 1500 }, ...overrides }
}

/** Facts of one month for the smallest scheme. */
export function facts(overrides: Partial<RawFacts> = {}): RawFacts {
  return { format: 1, period: '2026-01', people: [person()], ...overrides }
}

/** One case of the smallest scheme. */
export function cases(overrides: Partial<RawCases> = {}): RawCases {
  const expect = [{ person: '007', total: 96, band: 'good', payout: '1440.00' }]
  const only = { id: 'nearly-there', name: '完成 96 %', period: '2026-01', people: [person()], expect }
  return { format: 1, scheme: 'sales-monthly', cases: [only], ...overrides }
}

/** What the smallest scheme gives for those facts, without the trace. */
export function outcome(overrides: Partial<Outcome> = {}): Outcome {
  const pay = { bonus: '1440.00' }
  return {
    format: 1,
    scheme: 'sales-monthly',
    period: '2026-01',
    people: [{ id: '007', name: '张伟', status: 'complete', total: '96.00', band: 'good', pay, payout: '1440.00' }],
    totals: {
      people: 1,
      complete: 1,
      incomplete: 0,
      invalid: 0,
      notIncluded: 0,
      payout: '1440.00',
      components: pay,
      bands: { good: 1 },
    },
    ...overrides,
  }
}

/** A small valid document of each kind. */
export const validDocuments: Readonly<Record<DocumentKind, () => object>> = { scheme, facts, cases, outcome }
