import { AutocompleteInput, DataTable, FunctionField, ReferenceInput, SearchInput, SelectInput } from 'react-admin'
import { groupKinds } from '../../components/choices.ts'
import { DepartmentInput } from '../../components/departments/DepartmentInput.tsx'
import { DepartmentText } from '../../components/departments/DepartmentText.tsx'
import { NamedReference } from '../../components/NamedReference.tsx'
import { ImportButton } from '../../components/wizard/ImportButton.tsx'
import { RecordList } from '../../components/record/RecordList.tsx'
import { SubjectText } from './SubjectText.tsx'
import { useRowClick } from '../../components/record/use-row-click.ts'
import { ValuesText } from './ValuesText.tsx'

const newest = { field: 'from', order: 'DESC' } as const
const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <ReferenceInput key="period" source="period" reference="periods" sort={newest} perPage={100} alwaysOn>
    <AutocompleteInput optionText={periodName} inputText={periodName} filterToQuery={(q: string) => ({ q })} />
  </ReferenceInput>,
  <DepartmentInput key="department" source="department" alwaysOn />,
  <SelectInput key="kind" source="kind" choices={groupKinds} />,
]

const actions = <ImportButton />

/** The figures of people and groups, period by period. */
export function FactList() {
  const rowClick = useRowClick()
  return (
    <RecordList actions={actions} filters={filters} sort={{ field: 'period', order: 'DESC' }}>
      <DataTable bulkActionButtons={false} rowClick={rowClick}>
        <DataTable.Col source="period">
          <NamedReference source="period" reference="periods" width={9} />
        </DataTable.Col>
        <DataTable.Col source="employee">
          <SubjectText />
        </DataTable.Col>
        <DataTable.Col source="department">
          <DepartmentText source="department" width={12} />
        </DataTable.Col>
        <DataTable.Col source="facts" disableSort>
          <FunctionField render={({ facts }: { facts?: object }) => <ValuesText facts={{ ...facts }} />} />
        </DataTable.Col>
      </DataTable>
    </RecordList>
  )
}

function periodName({ id = '', name = id }: { id?: string; name?: string } = {}): string {
  return name
}
