import { Alert, Button, CircularProgress } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Title, useCanAccess, useGetIdentity, useLogoutIfAccessDenied, useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { callApi } from '../providers/call-api.ts'
import { SchemeEditor } from './SchemeEditor.tsx'
import { openSession } from './saving/editing-sessions.ts'
import { draftContent } from './saving/save-answer.ts'
import { saveDraft } from './saving/save-draft.ts'

/** Reads a scheme and opens its editor. What was left unsaved here is opened instead. */
export function SchemeEditorPage() {
  const { id = '' } = useParams()
  const translate = useTranslate()
  const logoutIfDenied = useLogoutIfAccessDenied()
  const { identity } = useGetIdentity()
  const access = useCanAccess({ resource: 'schemes', action: 'edit' })
  const { data, error, refetch } = useQuery({
    queryKey: ['edited-scheme', id],
    queryFn: async ({ signal }) => (await callApi(`/schemes/${encodeURIComponent(id)}`, { signal })).json,
    // An editor goes on from what it has read; it is read anew whenever it is opened.
    ...{ gcTime: 0, staleTime: Number.POSITIVE_INFINITY, retry: false },
    ...{ refetchOnWindowFocus: false, refetchOnReconnect: false },
  })
  useEffect(() => {
    if (error !== null) logoutIfDenied(error).catch(() => undefined)
  }, [error, logoutIfDenied])
  if (error !== null) {
    const again = <Button onClick={() => refetch()}>{translate('editor.frame.load_again')}</Button>
    return (
      <Alert severity="error" action={again} sx={{ mt: 2 }}>
        {translate(error.message, { _: error.message })}
      </Alert>
    )
  }
  if (data === undefined || identity === undefined || access.isPending) {
    return <CircularProgress aria-label={translate('editor.frame.loading')} sx={{ m: 4 }} />
  }
  const isReadOnly = access.canAccess !== true
  return <OpenScheme key={id} {...{ schemeId: id, scheme: data, userId: String(identity.id), isReadOnly }} />
}

interface OpenSchemeProps {
  readonly schemeId: string
  readonly scheme: unknown
  readonly userId: string
  readonly isReadOnly: boolean
}

interface Read {
  readonly version?: unknown
  readonly state?: unknown
  readonly name?: unknown
  readonly returned?: unknown
}

function OpenScheme({ schemeId, scheme, userId, isReadOnly }: OpenSchemeProps) {
  const { version, state, name, returned }: Read = Object(scheme)
  const { comment }: { comment?: unknown } = Object(returned)
  const [session] = useState(() =>
    openSession({
      ...{ schemeId, userId, version: Number(version) },
      content: draftContent(scheme) ?? { document: {}, parameters: {} },
      save: saveDraft(schemeId, userId),
    }),
  )
  const product = useTranslate()('console.title')
  useEffect(() => {
    document.title = `${name} · ${product}`
  }, [name, product])
  return (
    <>
      <Title title={String(name)} />
      <SchemeEditor
        {...{ session, state: String(state), isReadOnly }}
        {...(state === 'draft' && typeof comment === 'string' && { returned: comment })}
      />
    </>
  )
}
