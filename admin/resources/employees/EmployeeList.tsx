import { AutocompleteInput, DataTable, ReferenceInput, SearchInput, SelectInput } from 'react-admin'
import { DepartmentInput } from '../../components/departments/DepartmentInput.tsx'
import { DepartmentText } from '../../components/departments/DepartmentText.tsx'
import { MoneyText } from '../../components/MoneyText.tsx'
import { NamedReference } from '../../components/NamedReference.tsx'
import { ShortField } from '../../components/names/ShortField.tsx'
import { ImportButton } from '../../components/wizard/ImportButton.tsx'
import { RecordList } from '../../components/record/RecordList.tsx'

const employed = [{ id: 'null', name: 'console.employed' }]
const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <DepartmentInput key="department" source="department" alwaysOn />,
  <ReferenceInput
    key="post"
    source="post"
    reference="posts"
    sort={{ field: 'name', order: 'ASC' }}
    perPage={200}
    alwaysOn
  >
    <AutocompleteInput />
  </ReferenceInput>,
  <SelectInput key="left" source="left" choices={employed} parse={nullOrNothing} format={shownNull} />,
]

const actions = <ImportButton />

/** The people of the company. */
export function EmployeeList() {
  return (
    <RecordList actions={actions} filters={filters} sort={{ field: 'name', order: 'ASC' }}>
      <DataTable bulkActionButtons={false}>
        <DataTable.Col source="name">
          <ShortField source="name" width={10} />
        </DataTable.Col>
        <DataTable.Col source="id">
          <ShortField source="id" width={7} />
        </DataTable.Col>
        <DataTable.Col source="department">
          <DepartmentText source="department" width={11} />
        </DataTable.Col>
        <DataTable.Col source="post">
          <NamedReference source="post" reference="posts" width={9} />
        </DataTable.Col>
        <DataTable.Col source="team">
          <ShortField source="team" width={7} />
        </DataTable.Col>
        <DataTable.Col source="hired">
          <ShortField source="hired" />
        </DataTable.Col>
        <DataTable.Col source="left">
          <ShortField source="left" />
        </DataTable.Col>
        <DataTable.Col source="payBase" align="right">
          <MoneyText source="payBase" />
        </DataTable.Col>
      </DataTable>
    </RecordList>
  )
}

/** Those who have not left have no day on which they did: the API compares with `null`. */
function nullOrNothing(choice: string): null | undefined {
  return choice === 'null' ? null : undefined
}

function shownNull(value: unknown): string {
  return value === null ? 'null' : ''
}
