import { Alert, Snackbar } from '@mui/material'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { useTranslate } from 'react-admin'
import { callApi } from '../providers/call-api.ts'
import { isServerGone, watchConnection } from '../providers/connection.ts'

const lookAgainMs = 3_000

/** Stays while the server cannot be reached, and looks for it; what could not be read is then read, and what was typed is left alone. */
export function ConnectionNotice() {
  const translate = useTranslate()
  const queries = useQueryClient()
  const isGone = useSyncExternalStore(watchConnection, isServerGone)
  useEffect(() => {
    if (!isGone) return undefined
    const look = () => callApi('/health').catch(() => undefined)
    const timer = setInterval(look, lookAgainMs)
    return () => {
      clearInterval(timer)
      void queries.refetchQueries({ predicate: ({ state }) => state.status === 'error' })
    }
  }, [isGone, queries])
  return (
    <Snackbar open={isGone} anchorOrigin={{ vertical: 'top', horizontal: 'center' }}>
      <Alert severity="warning">{translate('console.unreachable')}</Alert>
    </Snackbar>
  )
}
