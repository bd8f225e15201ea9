import type { ReactElement, ReactNode } from 'react'
import { List } from 'react-admin'
import { Allowed } from './Allowed.tsx'

interface RecordListProps {
  readonly sort: { readonly field: string; readonly order: 'ASC' | 'DESC' }
  readonly filters?: ReactElement[]
  readonly children: ReactNode
}

/** A list of records. Whoever may not open it is told so before the server is asked. It exports nothing itself: whole tables, safe to open, come from the server. */
export function RecordList({ sort, filters, children }: RecordListProps) {
  return (
    <Allowed action="list">
      <List exporter={false} perPage={25} sort={{ ...sort }} {...(filters !== undefined && { filters })}>
        {children}
      </List>
    </Allowed>
  )
}
