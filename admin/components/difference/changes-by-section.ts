import type { SectionName } from '../../scheme-editor/sections/section.ts'
import { sectionNames } from '../../scheme-editor/sections/section.ts'
import { sectionOf } from '../../scheme-editor/sections/section-pointers.ts'
import type { ChangeTold } from './difference.ts'

export interface SectionChanges {
  readonly section: SectionName
  readonly changes: readonly ChangeTold[]
}

/** Differences by the section of the editor in which each is made, in the editor's order; those of a section stay in their own order. */
export function changesBySection(changes: readonly ChangeTold[]): readonly SectionChanges[] {
  const bySection = Map.groupBy(changes, ({ path }) => shownIn(sectionOf(`/document${path}`)))
  return sectionNames.flatMap((section) => {
    const own = bySection.get(section)
    return own === undefined ? [] : [{ section, changes: own }]
  })
}

/** What is edited as JSON only belongs to the scheme as a whole for whoever reads it. */
function shownIn(section: SectionName): SectionName {
  return section === 'json' ? 'basics' : section
}
