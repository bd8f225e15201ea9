import { Box } from '@mui/material'
import { useMemo } from 'react'
import { DataTable, FunctionField, ListContextProvider, SearchInput, useListContext } from 'react-admin'
import { type Department, treeOrder } from '../../components/departments/department-tree.ts'
import { DepartmentText } from '../../components/departments/DepartmentText.tsx'
import { ShortField } from '../../components/names/ShortField.tsx'
import { RecordList } from '../../components/record/RecordList.tsx'
import { ShortText } from '../../components/ShortText.tsx'

const filters = [<SearchInput key="q" source="q" alwaysOn />]
/** Most that one list of the API gives: a tree is read as a whole. */
const all = 1000

/** Departments as the tree that they are, each below the one above it. */
export function DepartmentList() {
  return (
    <RecordList filters={filters} sort={{ field: 'name', order: 'ASC' }} perPage={all} isPaged={false}>
      <Tree />
    </RecordList>
  )
}

interface Row extends Department {
  readonly depth: number
}

function Tree() {
  const list = useListContext<Department>()
  const rows = useMemo(() => {
    const placed = treeOrder(list.data ?? [])
    return list.data && placed.map(({ department, depth }): Row => ({ ...department, depth }))
  }, [list.data])
  return (
    <ListContextProvider value={Object({ ...list, data: rows })}>
      <DataTable bulkActionButtons={false}>
        <DataTable.Col source="name" disableSort>
          <FunctionField
            render={({ name, depth }: Row) => (
              <Box component="span" sx={{ pl: depth * 2.5 }}>
                <ShortText text={name} width={28} />
              </Box>
            )}
          />
        </DataTable.Col>
        <DataTable.Col source="id" disableSort>
          <ShortField source="id" />
        </DataTable.Col>
        <DataTable.Col source="parent" disableSort>
          <DepartmentText source="parent" />
        </DataTable.Col>
        <DataTable.Col source="ended" disableSort />
      </DataTable>
    </ListContextProvider>
  )
}
