import { DateField, SimpleShowLayout, TextField } from 'react-admin'
import { RecordShow } from '../../components/record/RecordShow.tsx'
import { JsonText } from '../../components/JsonText.tsx'

/** Who did what, and what it was before and after, as far as the reader may see it. */
export function AuditShow() {
  return (
    <RecordShow>
      <SimpleShowLayout>
        <TextField source="id" />
        <DateField source="at" showTime />
        <JsonText source="who" />
        <TextField source="action" />
        <TextField source="resource" />
        <TextField source="resourceId" />
        <TextField source="outcome" />
        <TextField source="refusal" />
        <TextField source="reason" />
        <JsonText source="before" />
        <JsonText source="after" />
        <JsonText source="reading" />
        <TextField source="hash" />
      </SimpleShowLayout>
    </RecordShow>
  )
}
