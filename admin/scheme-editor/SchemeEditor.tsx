import { Box, Paper } from '@mui/material'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { ChecksContext } from './checks/checks-context.ts'
import { createDraftChecks } from './checks/draft-checks.ts'
import { ProblemsPanel } from './checks/ProblemsPanel.tsx'
import { EditorProvider } from './draft/draft-context.ts'
import { createSelectionStore } from './draft/selection-store.ts'
import { EditorHead } from './EditorHead.tsx'
import { LivePanel } from './live/LivePanel.tsx'
import { LiveProvider } from './live/LiveProvider.tsx'
import { PublishingLink } from './PublishingLink.tsx'
import { ReturnedNote } from './ReturnedNote.tsx'
import type { Said } from './saving/save-state.ts'
import { RefusedContext } from './saving/refused-context.ts'
import { SaveStatus } from './saving/SaveStatus.tsx'
import type { EditingSession } from './saving/editing-sessions.ts'
import { useSaveOnLeaving, useSaveState } from './saving/use-autosave.ts'
import { SectionPanel } from './SectionPanel.tsx'
import { SectionTabs } from './SectionTabs.tsx'
import { sectionOf } from './sections/section-pointers.ts'
import { useJumpOfAddress } from './use-jump-of-address.ts'
import { useUndoKeys } from './use-undo-keys.ts'

const ConflictDialog = lazy(() =>
  import('./conflict/ConflictDialog.tsx').then((loaded) => ({ default: loaded.ConflictDialog })),
)

export interface SchemeEditorProps {
  readonly session: EditingSession
  /** In which state the scheme was read. */
  readonly state: string
  /** Why it was returned; absent where it was not, or was submitted again. */
  readonly returned?: string
  readonly isReadOnly: boolean
}

/** The editor of one scheme: sections, the form of the open one, and what it would do. */
export function SchemeEditor({ session, isReadOnly, ...read }: SchemeEditorProps) {
  const { draft, schemeId } = session
  const checks = useMemo(
    () =>
      createDraftChecks(
        draft,
        () => new Worker(new URL('./checks/check-worker.ts', import.meta.url), { type: 'module' }),
      ),
    [draft],
  )
  useEffect(() => {
    const stop = checks.start()
    const heedless = session.autosave.heed(checks)
    return () => {
      heedless()
      stop()
    }
  }, [checks, session])
  const editor = useMemo(
    () => ({ draft, schemeId, isReadOnly, selection: createSelectionStore('basics', sectionOf) }),
    [draft, schemeId, isReadOnly],
  )
  return (
    <EditorProvider value={editor}>
      <ChecksContext value={checks}>
        <LiveProvider>
          <EditorFrame {...{ session, ...read }} />
        </LiveProvider>
      </ChecksContext>
    </EditorProvider>
  )
}

function EditorFrame({ session, state: readState, returned }: Omit<SchemeEditorProps, 'isReadOnly'>) {
  const { autosave, schemeId } = session
  const [readVersion] = useState(() => autosave.getSaved().version)
  const save = useSaveState(autosave)
  useSaveOnLeaving(autosave)
  const onKeyDown = useUndoKeys()
  useJumpOfAddress()
  // Whatever is saved is another content, and that is a draft.
  const state = autosave.getSaved().version === readVersion ? readState : 'draft'
  return (
    <Paper variant="outlined" onKeyDown={onKeyDown} sx={frame}>
      <EditorHead state={state}>
        <Saving session={session} />
        <PublishingLink {...{ schemeId, state, autosave }} />
      </EditorHead>
      {returned !== undefined && <ReturnedNote schemeId={schemeId} comment={returned} />}
      <Box sx={columns}>
        <SectionTabs />
        <RefusedContext value={save.kind === 'refused' ? save.said : nothingRefused}>
          <SectionPanel onLeave={autosave.flush} />
        </RefusedContext>
        <Box component="aside" sx={{ overflow: 'auto', borderLeft: 1, borderColor: 'divider', p: 1.5 }}>
          <ProblemsPanel autosave={autosave} />
          <LivePanel />
        </Box>
      </Box>
    </Paper>
  )
}

/** Where saving stands, and the dialog that a conflict needs; it comes up by itself once, and may be put off. */
function Saving({ session: { autosave, draft } }: { session: EditingSession }) {
  const save = useSaveState(autosave)
  const [putOff, setPutOff] = useState<typeof save>()
  const later = () => setPutOff(save)
  const decide = () => (save.kind === 'signed-out' ? autosave.resume() : setPutOff(undefined))
  return (
    <>
      <SaveStatus autosave={autosave} onDecide={decide} />
      {save.kind === 'conflict' && putOff !== save && (
        <Suspense fallback={null}>
          <ConflictDialog {...{ autosave, draft, conflict: save, onLater: later }} />
        </Suspense>
      )}
    </>
  )
}

const nothingRefused: readonly Said[] = []

const frame = { display: 'flex', flexDirection: 'column', height: 'calc(100vh - 72px)', mt: 1, minWidth: 0 }
const columns = {
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: { xs: '160px minmax(0, 1fr) 300px', xl: '180px minmax(0, 1fr) 400px' },
  gridTemplateRows: 'minmax(0, 1fr)',
  borderTop: 1,
  borderColor: 'divider',
}
