import type { JsonValue } from '../../store/json.ts'
import { type Found, foundWrong } from './found-wrong.ts'
import type { OurParts } from './our-parts.ts'

/** What is wrong with the department that a scheme is to belong to: it has to be one of ours that has not ended. */
export function ownerFound(
  department: JsonValue | undefined,
  chosen: string | undefined,
  { departments }: Pick<OurParts, 'departments'>,
): readonly Found[] {
  if (typeof department !== 'string') return [foundWrong('department-needed', '/options/department')]
  const path = chosen === undefined ? '/document/department' : '/options/department'
  const own = departments.find(({ id }) => id === department)
  if (own === undefined) return [foundWrong('no-such-department', path, { id: department })]
  return own.hasEnded ? [foundWrong('import-part-ended', path, { partKind: 'department', to: own.name })] : []
}
