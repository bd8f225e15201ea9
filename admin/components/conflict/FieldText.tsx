import { BooleanField, RecordContextProvider, SelectField } from 'react-admin'
import { directions, periodStates, scopes, units } from '../choices.ts'
import type { Grant } from '../grants/grants-text.ts'
import { GrantsText } from '../grants/GrantsText.tsx'
import { NamedReference } from '../NamedReference.tsx'

const references: Readonly<Record<string, string>> = {
  department: 'departments',
  parent: 'departments',
  post: 'posts',
  employeeId: 'employees',
}
const choices: Readonly<Record<string, { id: string; name: string }[]>> = {
  unit: units,
  scope: scopes,
  better: directions,
  state: periodStates,
}

/** A field of a plain record as people read it. */
export function FieldText({ field, record }: { field: string; record: Readonly<Record<string, unknown>> }) {
  const value = record[field]
  const reference = references[field]
  const words = choices[field]
  if (value === undefined || value === null || value === '') return '–'
  if (typeof value === 'boolean' || reference !== undefined || words !== undefined) {
    return (
      <RecordContextProvider value={record}>
        {typeof value === 'boolean' && <BooleanField source={field} />}
        {reference !== undefined && <NamedReference source={field} reference={reference} />}
        {words !== undefined && <SelectField source={field} choices={words} />}
      </RecordContextProvider>
    )
  }
  if (field === 'grants' && Array.isArray(value)) return <GrantsText grants={value as readonly Grant[]} />
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
