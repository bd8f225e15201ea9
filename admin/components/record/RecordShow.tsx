import type { ReactNode } from 'react'
import { Show } from 'react-admin'
import { Allowed } from './Allowed.tsx'

/** A page that shows a record to whoever may see it. */
export function RecordShow({ children }: { children: ReactNode }) {
  return (
    <Allowed action="show">
      <Show>{children}</Show>
    </Allowed>
  )
}
