import { NumberField, SelectField, SimpleShowLayout, TextField } from 'react-admin'
import { RecordShow } from '../../components/record/RecordShow.tsx'
import { JsonText } from '../../components/JsonText.tsx'
import { versionStates } from '../../components/choices.ts'

export function VersionShow() {
  return (
    <RecordShow>
      <SimpleShowLayout>
        <TextField source="name" />
        <NumberField source="number" />
        <SelectField source="state" choices={versionStates} />
        <TextField source="publicisedFrom" />
        <TextField source="inForceFrom" />
        <TextField source="retiredFrom" />
        <TextField source="hash" />
        <JsonText source="document" />
      </SimpleShowLayout>
    </RecordShow>
  )
}
