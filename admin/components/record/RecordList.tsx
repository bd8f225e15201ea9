import { type ReactElement, type ReactNode, useMemo } from 'react'
import {
  CreateButton,
  FilterButton,
  List,
  Pagination,
  TopToolbar,
  useResourceContext,
  useResourceDefinition,
} from 'react-admin'
import { Allowed } from './Allowed.tsx'
import { EmptyList } from './EmptyList.tsx'

interface RecordListProps {
  readonly sort: { readonly field: string; readonly order: 'ASC' | 'DESC' }
  readonly filters?: ReactElement[]
  /** What else may be done with the records: import, export. It stands beside the button that makes one, in an empty list too. */
  readonly actions?: ReactNode
  readonly perPage?: number
  readonly isPaged?: boolean
  readonly children: ReactNode
}

const pageSizes = [25, 50, 100, 200]

/** A list of records. Whoever may not open it is told so before the server is asked. It exports nothing itself: whole tables, safe to open, come from the server. */
export function RecordList({ sort, filters, actions, perPage = 25, isPaged = true, children }: RecordListProps) {
  const hasMore = filters?.some(({ props }) => Object(props).alwaysOn !== true) === true
  const toolbar = useMemo(() => <ListActions hasFilters={hasMore}>{actions}</ListActions>, [hasMore, actions])
  return (
    <Allowed action="list">
      <List
        {...{
          exporter: false,
          perPage,
          sort: { ...sort },
          actions: toolbar,
          ...(filters !== undefined && { filters }),
        }}
        pagination={isPaged ? <Pagination rowsPerPageOptions={pageSizes} /> : false}
        empty={<EmptyList actions={actions} />}
      >
        {children}
      </List>
    </Allowed>
  )
}

function ListActions({ hasFilters, children }: { hasFilters: boolean; children: ReactNode }) {
  const { hasCreate = false } = useResourceDefinition({ resource: useResourceContext() ?? '' })
  return (
    <TopToolbar>
      {hasFilters && <FilterButton />}
      {children}
      {hasCreate && <CreateButton variant="contained" size="small" />}
    </TopToolbar>
  )
}
