import { Paper } from '@mui/material'
import { useMemo } from 'react'
import { EditorProvider } from '../scheme-editor/draft/draft-context.ts'
import { createDraftStore } from '../scheme-editor/draft/draft-store.ts'
import { createSelectionStore } from '../scheme-editor/draft/selection-store.ts'
import { draftContent } from '../scheme-editor/saving/save-answer.ts'
import { SectionPanel } from '../scheme-editor/SectionPanel.tsx'
import { SectionTabs } from '../scheme-editor/SectionTabs.tsx'
import { sectionOf } from '../scheme-editor/sections/section-pointers.ts'

interface VersionContentProps {
  /** Id of its scheme. */
  readonly scheme: string
  /** A version with its content, as the API gives it. */
  readonly version: unknown
}

/** The content of a version in the sections of the editor, to look at. */
export function VersionContent({ scheme, version }: VersionContentProps) {
  const editor = useMemo(() => {
    const content = draftContent(version) ?? { document: {}, parameters: {} }
    return {
      draft: createDraftStore(content),
      selection: createSelectionStore('basics', sectionOf),
      schemeId: scheme,
      isReadOnly: true,
    }
  }, [scheme, version])
  return (
    <EditorProvider value={editor}>
      <Paper variant="outlined" sx={frame}>
        <SectionTabs />
        <SectionPanel onLeave={nothing} />
      </Paper>
    </EditorProvider>
  )
}

function nothing(): void {
  // Nothing is changed here, so nothing is to be saved.
}

const frame = {
  display: 'grid',
  gridTemplateColumns: '180px minmax(0, 1fr)',
  gridTemplateRows: 'minmax(0, 1fr)',
  height: 'calc(100vh - 230px)',
  minHeight: 400,
  minWidth: 0,
}
