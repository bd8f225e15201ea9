import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import {
  Edit,
  HttpError,
  type RaRecord,
  useDataProvider,
  useNotify,
  useRedirect,
  useResourceContext,
  useTranslate,
} from 'react-admin'
import { Allowed } from './Allowed.tsx'
import { type Conflict, ConflictDialog } from '../conflict/ConflictDialog.tsx'
import { mergeRecords } from '../conflict/merge-records.ts'
import { RecordHead } from './RecordHead.tsx'
import { useRefusal } from './use-refusal.ts'

interface RecordEditProps {
  readonly children: ReactNode
  /** What else may be done with the record. */
  readonly actions?: ReactNode
  /** What is sent, of what the form has. */
  readonly transform?: (record: RaRecord) => RaRecord
}

/** A page that changes a record. Where somebody else was quicker, it shows both versions and asks which is to stand. */
export function RecordEdit({ children, actions, transform }: RecordEditProps) {
  const resource = useResourceContext() ?? ''
  const refuse = useRefusal()
  const [conflict, setConflict] = useState<Conflict>()
  // The form starts anew with another key.
  const [round, setRound] = useState(0)
  const queries = useQueryClient()
  const reread = async () => {
    await queries.invalidateQueries({ queryKey: [resource] })
    setConflict(undefined)
    setRound(round + 1)
  }
  const save = useSaveMine(resource, { saved: reread, setConflict })
  const onError = (error: unknown, { data, previousData }: { data?: object; previousData?: RaRecord }) => {
    const isConflict = error instanceof HttpError && error.status === 412
    if (isConflict && previousData !== undefined) setConflict({ resource, read: previousData, mine: { ...data } })
    else refuse(error)
  }
  return (
    <Allowed action="edit">
      <Edit
        key={round}
        mutationMode="pessimistic"
        mutationOptions={{ onError }}
        {...(transform !== undefined && { transform })}
        actions={<RecordHead>{actions}</RecordHead>}
      >
        {children}
      </Edit>
      {conflict !== undefined && (
        <ConflictDialog
          conflict={conflict}
          keepMine={(theirs) => save(conflict, theirs)}
          takeTheirs={reread}
          close={() => setConflict(undefined)}
        />
      )}
    </Allowed>
  )
}

interface Saving {
  saved(): Promise<void>
  setConflict(conflict: Conflict | undefined): void
}

/** Saves what was changed on top of what stands now; where that has changed again, the dialog is about that. */
function useSaveMine(resource: string, { saved, setConflict }: Saving) {
  const dataProvider = useDataProvider()
  const notify = useNotify()
  const redirect = useRedirect()
  const refuse = useRefusal()
  const translate = useTranslate()
  return async ({ read, mine }: Conflict, theirs: RaRecord) => {
    const data = mergeRecords(read, mine, theirs)
    try {
      await dataProvider.update(resource, { id: read.id, data, previousData: theirs })
      await saved()
      notify('ra.notification.updated', { type: 'info', messageArgs: { smart_count: 1 } })
      redirect('list', resource)
    } catch (error) {
      if (error instanceof HttpError && error.status === 412) return setConflict({ resource, read: theirs, mine: data })
      setConflict(undefined)
      refuse(error)
      if (error instanceof HttpError && error.body?.errors)
        notify(error.message || translate('ra.notification.http_error'), { type: 'error' })
    }
  }
}
