import { CircularProgress } from '@mui/material'
import { lazy, Suspense } from 'react'

const Editor = lazy(() =>
  import('../../scheme-editor/SchemeEditorPage.tsx').then((loaded) => ({ default: loaded.SchemeEditorPage })),
)

/** The scheme editor, loaded when somebody opens a scheme. */
export function SchemeEditPage() {
  return (
    <Suspense fallback={<CircularProgress sx={{ m: 4 }} />}>
      <Editor />
    </Suspense>
  )
}
