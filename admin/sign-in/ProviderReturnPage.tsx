import { LinearProgress } from '@mui/material'
import { useEffect, useRef } from 'react'
import { useRedirect } from 'react-admin'
import { DoorPage } from './DoorPage.tsx'
import { useDoor } from './use-door.ts'

/** Where the organisation's provider sends people back to: hands its answer to the server. */
export function ProviderReturnPage() {
  const send = useDoor('/session/provider/return')
  const redirect = useRedirect()
  const isSent = useRef(false)
  useEffect(() => {
    // What the provider answered works once; effects may run twice.
    if (isSent.current) return
    isSent.current = true
    const answer = Object.fromEntries(new URLSearchParams(window.location.search))
    send(answer).then((errors) => errors !== undefined && redirect('/login'))
  }, [send, redirect])
  return (
    <DoorPage title="console.sign_in.title">
      <LinearProgress />
    </DoorPage>
  )
}
