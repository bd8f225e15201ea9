import { Box, CircularProgress } from '@mui/material'
import { Suspense, useRef } from 'react'
import { useSelection } from './draft/use-draft.ts'
import { PartsSection } from './sections/parts/PartsSection.tsx'
import { SectionBoundary } from './SectionBoundary.tsx'
import { type SectionName, sectionNames } from './sections/section.ts'
import { sectionNamed } from './sections/sections.ts'
import { useFocusJump } from './use-focus-jump.ts'

/** The section that is open. */
export function SectionPanel({ onLeave }: { onLeave: () => void }) {
  const panel = useRef<HTMLDivElement>(null)
  const { section } = useSelection()
  useFocusJump(panel)
  const name = isSection(section) ? section : 'basics'
  const { component: Section, pointers } = sectionNamed(name)
  return (
    <Box
      ref={panel}
      id="section-panel"
      role="tabpanel"
      aria-labelledby={`section-tab-${name}`}
      onBlur={onLeave}
      sx={{ overflow: 'auto', p: 2, minWidth: 0 }}
    >
      <Suspense fallback={<CircularProgress size={24} />}>
        <SectionBoundary key={name} instead={<PartsSection {...{ name, pointers }} />}>
          <Section {...{ name, pointers }} />
        </SectionBoundary>
      </Suspense>
    </Box>
  )
}

function isSection(section: string): section is SectionName {
  return sectionNames.some((name) => name === section)
}
