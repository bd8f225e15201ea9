import type { ReactNode } from 'react'
import { Show } from 'react-admin'
import { Allowed } from './Allowed.tsx'
import { RecordHead } from './RecordHead.tsx'

/** A page that shows a record to whoever may see it. */
export function RecordShow({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <Allowed action="show">
      <Show actions={<RecordHead>{actions}</RecordHead>}>{children}</Show>
    </Allowed>
  )
}
