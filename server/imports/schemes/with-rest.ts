import type { SentContent } from '../../uses/schemes/draft-fields.ts'
import type { Found } from './found-wrong.ts'
import type { ImportToPlan } from './import-plan.ts'

/** A content as it will stand, and what is to be said about it. */
export interface Completed {
  readonly made: SentContent
  readonly found: readonly Found[]
}

/** A document that comes alone takes nothing away: the draft that it replaces keeps its parameters and its cases, which is told. */
export function withRest(
  brought: SentContent,
  { isWhole, options, stands }: Pick<ImportToPlan, 'isWhole' | 'options' | 'stands'>,
): Completed {
  if (isWhole || stands.state !== 'within-reach' || options.version === undefined) return { made: brought, found: [] }
  const { parameters, cases } = stands.content
  const counts = { parameters: Object.keys(parameters).length, cases: lengthOf(cases?.cases) }
  const made = { ...brought, parameters: { ...parameters, ...brought.parameters }, ...(cases && { cases }) }
  const isNothing = counts.parameters + counts.cases === 0
  const notice = { code: 'import-keeps-rest', severity: 'notice', path: '/document', params: counts } as const
  return { made, found: isNothing ? [] : [notice] }
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0
}
