import { Autocomplete, TextField } from '@mui/material'
import { useGetList, useTranslate } from 'react-admin'

interface SeveralChoiceProps {
  readonly of: 'departments' | 'posts'
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

const all = { pagination: { page: 1, perPage: 500 }, sort: { field: 'id', order: 'ASC' } } as const

/** The departments or posts whose people are meant; none chosen means everybody. */
export function SeveralChoice({ of, chosen, onChange }: SeveralChoiceProps) {
  const translate = useTranslate()
  const { data: choices = [] } = useGetList<{ id: string; name?: string }>(of, all)
  return (
    <Autocomplete
      multiple
      size="small"
      options={choices}
      value={choices.filter(({ id }) => chosen.includes(id))}
      getOptionLabel={({ id, name }) => name ?? id}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onChange={(_, next) => onChange(next.map(({ id }) => id))}
      renderInput={(field) => (
        <TextField
          {...field}
          label={translate(`editor.live.${of}`)}
          placeholder={chosen.length === 0 ? translate('editor.live.everyone') : ''}
        />
      )}
    />
  )
}
