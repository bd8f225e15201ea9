import PublishIcon from '@mui/icons-material/CampaignOutlined'
import { Button } from '@mui/material'
import { useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import type { Autosave } from './saving/autosave.ts'
import { useSaveState } from './saving/use-autosave.ts'

export interface PublishingLinkProps {
  readonly schemeId: string
  readonly state: string
  readonly autosave: Autosave
}

/** The way to previewing, approving and publishing, which are about what is saved: what is not is saved first. */
export function PublishingLink({ schemeId, state, autosave }: PublishingLinkProps) {
  const translate = useTranslate()
  const navigate = useNavigate()
  const [isLeaving, setIsLeaving] = useState(false)
  const { kind } = useSaveState(autosave)
  useEffect(() => {
    if (!isLeaving || kind === 'unsaved' || kind === 'saving') return
    setIsLeaving(false)
    // What could not be saved keeps them here, where it is said why.
    if (kind === 'saved') navigate(`/schemes/${encodeURIComponent(schemeId)}/publish`)
  }, [isLeaving, kind, navigate, schemeId])
  const leave = () => {
    autosave.flush()
    setIsLeaving(true)
  }
  return (
    <Button
      size="small"
      variant={state === 'draft' ? 'contained' : 'outlined'}
      startIcon={<PublishIcon />}
      disabled={isLeaving}
      onClick={leave}
    >
      {translate(`editor.frame.publishing.${state}`, { _: translate('editor.frame.publishing.draft') })}
    </Button>
  )
}
