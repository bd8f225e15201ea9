import { ReferenceField } from 'react-admin'
import { ShortField } from './names/ShortField.tsx'

interface NamedReferenceProps {
  readonly source: string
  readonly reference: string
  /** In characters of the font's size. */
  readonly width?: number
}

/** The name of a record that another one names by its id; the id where it has none. */
export function NamedReference({ source, reference, width = 14 }: NamedReferenceProps) {
  return (
    <ReferenceField {...{ source, reference }} link={false}>
      <ShortField source="name" fallback="id" width={width} />
    </ReferenceField>
  )
}
