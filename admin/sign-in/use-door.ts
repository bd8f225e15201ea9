import { useQueryClient } from '@tanstack/react-query'
import { HttpError, useNotify, useRedirect, useSetLocale } from 'react-admin'
import { callApi } from '../providers/call-api.ts'
import { rememberSession } from '../providers/session.ts'

/** Sends a form of a page at the door; whoever it signs in goes on to the start page. Errors at fields go back to the form. */
export function useDoor(path: string) {
  const notify = useNotify()
  const redirect = useRedirect()
  const queries = useQueryClient()
  const setLocale = useSetLocale()
  return async (body: Readonly<Record<string, unknown>>): Promise<Record<string, unknown> | undefined> => {
    try {
      const { json } = await callApi(path, { method: 'POST', body })
      const { language } = rememberSession(json)
      // What was known of nobody does not hold any more.
      queries.removeQueries({ queryKey: ['auth'] })
      if (language !== undefined) await setLocale(language)
      // What stands behind # works once and is not to stay in the history.
      window.history.replaceState(undefined, '', window.location.pathname)
      redirect('/')
      return undefined
    } catch (error) {
      if (!(error instanceof Error)) throw error
      notify(error.message, { type: 'error' })
      return error instanceof HttpError ? error.body?.errors : undefined
    }
  }
}
