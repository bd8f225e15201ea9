import HelpIcon from '@mui/icons-material/HelpOutline'
import { IconButton, Tooltip } from '@mui/material'
import { lazy, Suspense, useState } from 'react'
import { useTranslate } from 'react-admin'

const Glossary = lazy(() => import('./GlossaryDialog.tsx').then((loaded) => ({ default: loaded.GlossaryDialog })))

/** Opens the words of the field, from every page. */
export function GlossaryButton() {
  const translate = useTranslate()
  const [isOpen, setOpen] = useState(false)
  const label = translate('firstHour.glossary.open')
  return (
    <>
      <Tooltip title={label}>
        <IconButton color="inherit" aria-label={label} onClick={() => setOpen(true)}>
          <HelpIcon />
        </IconButton>
      </Tooltip>
      {isOpen && (
        <Suspense fallback={null}>
          <Glossary onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
