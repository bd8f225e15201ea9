import { SimpleShowLayout, TextField } from 'react-admin'
import { RecordShow } from '../../components/record/RecordShow.tsx'
import { JsonText } from '../../components/JsonText.tsx'

export function FactShow() {
  return (
    <RecordShow>
      <SimpleShowLayout>
        <TextField source="period" />
        <TextField source="employee" />
        <TextField source="group" />
        <JsonText source="facts" />
      </SimpleShowLayout>
    </RecordShow>
  )
}
