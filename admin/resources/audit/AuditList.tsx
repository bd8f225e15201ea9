import {
  AutocompleteInput,
  DataTable,
  FunctionField,
  ReferenceInput,
  SearchInput,
  SelectInput,
  useTranslate,
} from 'react-admin'
import { instantText } from '../../components/day/instant-text.ts'
import { RecordList } from '../../components/record/RecordList.tsx'
import { ShortText } from '../../components/ShortText.tsx'
import { StateField } from '../../components/state/StateChip.tsx'
import { actionChoices, outcomeChoices, resourceChoices } from './audit-choices.ts'
import { InstantInput } from './InstantInput.tsx'
import { RecordLink } from './RecordLink.tsx'
import { WhoText } from './WhoText.tsx'

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <ReferenceInput key="who" source="who.id" reference="users" sort={{ field: 'name', order: 'ASC' }} alwaysOn>
    <AutocompleteInput label="resources.audit.fields.who" />
  </ReferenceInput>,
  <InstantInput key="from" source="at_gte" label="audit.from" end="start" alwaysOn />,
  <InstantInput key="to" source="at_lte" label="audit.to" end="end" alwaysOn />,
  <SelectInput key="action" source="action" choices={actionChoices} />,
  <SelectInput key="resource" source="resource" choices={resourceChoices} />,
  <SelectInput key="outcome" source="outcome" choices={outcomeChoices} />,
]

interface Entry {
  readonly at: string
  readonly who: { readonly kind: string; readonly id?: string; readonly role?: string }
  readonly action: string
  readonly resource: string
  readonly resourceId?: string
}

/** Who did what to which record when, newest first. */
export function AuditList() {
  return (
    <RecordList filters={filters} sort={{ field: 'at', order: 'DESC' }}>
      <DataTable bulkActionButtons={false} rowClick="show">
        <DataTable.Col source="at">
          <FunctionField render={({ at }: Entry) => instantText(new Date(at))} />
        </DataTable.Col>
        <DataTable.Col source="who" disableSort>
          <FunctionField render={({ who }: Entry) => <WhoText who={who} />} />
        </DataTable.Col>
        <DataTable.Col source="action">
          <FunctionField render={({ action }: Entry) => <ActionText action={action} />} />
        </DataTable.Col>
        <DataTable.Col source="resourceId">
          <FunctionField
            render={({ resource, resourceId }: Entry) => <RecordLink {...{ resource, id: resourceId }} />}
          />
        </DataTable.Col>
        <DataTable.Col source="outcome">
          <StateField source="outcome" kind="audit_outcome" />
        </DataTable.Col>
      </DataTable>
    </RecordList>
  )
}

/** What was done, in words. */
export function ActionText({ action }: { action: string }) {
  const translate = useTranslate()
  return <ShortText text={translate(`audit.action.${action}`, { _: action })} />
}
