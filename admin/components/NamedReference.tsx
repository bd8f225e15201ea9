import { ReferenceField } from 'react-admin'
import { ShortField } from './names/ShortField.tsx'

/** The name of a record that another one names by its id; the id where it has none. */
export function NamedReference({ source, reference }: { source: string; reference: string }) {
  return (
    <ReferenceField {...{ source, reference }} link={false}>
      <ShortField source="name" fallback="id" width={14} />
    </ReferenceField>
  )
}
