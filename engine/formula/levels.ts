import type { Checked } from './checked.ts'
import type { Problems } from './problems.ts'

/**
 * A grade, a post or a band that is compared with a text must be able to have that value: `[band] = "excelent"` would be false
 * for everyone, in silence.
 */
export function checkLevels(parts: readonly Checked[], problems: Problems): void {
  const named = parts.find((part) => levelsOf(part).length > 0)
  if (named === undefined) return
  const levels = levelsOf(named)
  for (const part of parts) {
    if (typeof part.constant !== 'string' || levels.includes(part.constant)) continue
    const name = problems.excerpt(named.node)
    problems.report('formula-not-a-level', part.node, { text: part.constant, name, levels: levels.join(', ') })
  }
}

function levelsOf(part: Checked): readonly string[] {
  if (part.kind === 'name') return part.name.levels ?? []
  return part.kind === 'field' ? (part.field.levels ?? []) : []
}
