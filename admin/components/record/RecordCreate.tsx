import type { ReactNode } from 'react'
import { Create } from 'react-admin'
import { Allowed } from './Allowed.tsx'
import { useRefusal } from './use-refusal.ts'

/** A page that makes a record, and then goes back to the list. */
export function RecordCreate({ children }: { children: ReactNode }) {
  const onError = useRefusal()
  return (
    <Allowed action="create">
      <Create redirect="list" mutationOptions={{ onError }}>
        {children}
      </Create>
    </Allowed>
  )
}
