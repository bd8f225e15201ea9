import { Button } from '@mui/material'
import { useState } from 'react'
import { useCanAccess, useNotify, useTranslate } from 'react-admin'
import { callApi } from '../providers/call-api.ts'
import type { Autosave } from './saving/autosave.ts'
import { useSaveState } from './saving/use-autosave.ts'

export interface LifeButtonsProps {
  readonly schemeId: string
  readonly state: string
  readonly autosave: Autosave
  readonly onState: (state: string) => void
}

/** Submitting and taking back, for whoever may. Only what is saved can be submitted. */
export function LifeButtons({ schemeId, state, autosave, onState }: LifeButtonsProps) {
  const translate = useTranslate()
  const notify = useNotify()
  const [isBusy, setIsBusy] = useState(false)
  const { kind } = useSaveState(autosave)
  const maySubmit = useCanAccess({ resource: 'schemes', action: 'submit' }).canAccess === true
  const mayWithdraw = useCanAccess({ resource: 'schemes', action: 'withdraw' }).canAccess === true
  const path = `/schemes/${encodeURIComponent(schemeId)}`

  const take = async (step: string, done: string, bodyOf: () => Promise<object | undefined>) => {
    setIsBusy(true)
    try {
      const body = await bodyOf()
      const { json } = await callApi(`${path}/${step}`, { method: 'POST', ...(body && { body }) })
      const { version, state: next }: { version?: unknown; state?: unknown } = Object(json)
      if (typeof version === 'number') autosave.stepped(version)
      if (typeof next === 'string') onState(next)
      notify(done, { type: 'success' })
    } catch (error) {
      notify(error instanceof Error ? error.message : 'console.unreachable', { type: 'error' })
    } finally {
      setIsBusy(false)
    }
  }
  const submit = () =>
    take('submit', 'editor.frame.submitted', async () => {
      const { version, hash }: { version?: unknown; hash?: unknown } = Object((await callApi(path)).json)
      if (version !== autosave.getSaved().version) throw new Error('console.changed_by_other')
      return { hash }
    })
  const withdraw = () => take('withdraw', 'editor.frame.withdrawn', async () => undefined)

  if (state === 'draft' && maySubmit) {
    return (
      <Button size="small" variant="contained" disabled={isBusy || kind !== 'saved'} onClick={submit}>
        {translate('editor.frame.submit')}
      </Button>
    )
  }
  if (state !== 'draft' && mayWithdraw) {
    return (
      <Button size="small" variant="outlined" disabled={isBusy || kind !== 'saved'} onClick={withdraw}>
        {translate('editor.frame.withdraw')}
      </Button>
    )
  }
  return null
}
