import { Autocomplete, Box, TextField } from '@mui/material'
import { useMemo } from 'react'
import { useGetList, useTranslate } from 'react-admin'
import type { Column } from '../../../components/spreadsheet/column.ts'
import { BoundTable } from '../../bound/BoundTable.tsx'
import { namedRows } from '../../bound/named-rows.ts'
import { OptionalPart } from '../../bound/OptionalPart.tsx'
import { useSchemaWords } from '../../bound/use-words.ts'
import { isList, isObject, type JsonValue } from '../../draft/json.ts'
import { useDraftValue, useEdit, useIsReadOnly } from '../../draft/use-draft.ts'

interface NamedListProps {
  readonly list: 'posts' | 'departments'
}

const rows = { posts: namedRows('post'), departments: namedRows('department') }

/** The posts or departments that the scheme speaks of, with those of the company to choose from. */
export function NamedList({ list }: NamedListProps) {
  const pointer = `/document/${list}`
  const words = useSchemaWords()
  const columns = useMemo((): readonly Column[] => {
    const title = (field: string) => words(`NamedId/${field}`).label
    return [
      { id: 'name', title: title('name'), kind: 'text', widthPx: 240, required: true, longest: 200 },
      { id: 'id', title: title('id'), kind: 'text', widthPx: 200, required: true, longest: 64 },
    ]
  }, [words])
  const value = useDraftValue<JsonValue>(pointer)
  const label = words(`RawScheme/${list}`).label
  const start = rows[list].create({ name: label }, [])
  return (
    <>
      <OptionalPart pointer={pointer} words={`RawScheme/${list}`} start={[{ name: label, ...start }]}>
        <BoundTable hidesLabel {...{ pointer, label, columns }} form={rows[list]} most={500} visibleRows={6} />
      </OptionalPart>
      <OfCompany {...{ list, pointer }} taken={isList(value) ? value : []} />
    </>
  )
}

interface OfCompanyProps extends NamedListProps {
  readonly pointer: string
  readonly taken: readonly JsonValue[]
}

/** Takes over one that the company has, with its id and its name. */
function OfCompany({ list, pointer, taken }: OfCompanyProps) {
  const translate = useTranslate()
  const edit = useEdit()
  const isReadOnly = useIsReadOnly()
  const { data = [] } = useGetList(list, { pagination: { page: 1, perPage: 500 } })
  const there = new Set(taken.map((each) => (isObject(each) ? each.id : undefined)))
  const offered = data
    .map(({ id, name }) => ({ id: String(id), name: String(name) }))
    .filter(({ id }) => !there.has(id))
  if (isReadOnly || offered.length === 0) return null
  return (
    <Box sx={{ maxWidth: 360 }}>
      <Autocomplete
        // Chosen, it is in the table above; the field begins anew.
        key={taken.length}
        options={offered}
        getOptionLabel={({ name }) => name}
        getOptionKey={({ id }) => id}
        onChange={(_, chosen) => {
          if (chosen !== null) edit([{ at: `${pointer}/-`, do: 'insert', value: { id: chosen.id, name: chosen.name } }])
        }}
        renderInput={(input) => <TextField {...input} label={translate(`editor.parts.basics.add_${list}`)} />}
      />
    </Box>
  )
}
