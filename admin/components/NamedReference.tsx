import { ReferenceField, TextField } from 'react-admin'

/** The name of a record that another one names by its id. */
export function NamedReference({ source, reference }: { source: string; reference: string }) {
  return (
    <ReferenceField {...{ source, reference }} link={false}>
      <TextField source="name" />
    </ReferenceField>
  )
}
