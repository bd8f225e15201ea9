import type { ReactNode } from 'react'
import { Create, type RaRecord } from 'react-admin'
import { Allowed } from './Allowed.tsx'
import { RecordHead } from './RecordHead.tsx'
import { useRefusal } from './use-refusal.ts'

interface RecordCreateProps {
  readonly children: ReactNode
  /** In place of going back to the list. */
  readonly onMade?: (record: RaRecord) => void
  /** What is sent, of what the form has. */
  readonly transform?: (record: Partial<RaRecord>) => Partial<RaRecord>
}

/** A page that makes a record, and then goes back to the list. */
export function RecordCreate({ children, onMade, transform }: RecordCreateProps) {
  const onError = useRefusal()
  return (
    <Allowed action="create">
      <Create
        redirect="list"
        actions={<RecordHead />}
        {...(transform !== undefined && { transform })}
        mutationOptions={{ onError, ...(onMade !== undefined && { onSuccess: onMade }) }}
      >
        {children}
      </Create>
    </Allowed>
  )
}
