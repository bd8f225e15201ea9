import { Autocomplete, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { ColumnTold, MeaningTold, PeopleImportTold } from '../people-import-told.ts'
import type { StepProps } from './step-props.ts'

interface MeaningChoiceProps extends StepProps {
  readonly told: PeopleImportTold
  readonly column: ColumnTold
}

/** What a column is about, how that is known, and what is wrong with it. */
export function MeaningChoice({ importing, told, column }: MeaningChoiceProps) {
  const translate = useTranslate()
  const say = (key: string, params?: object) => translate(`imports.people.columns.${key}`, params)
  const { letters, meaning, by } = column
  const chosen = importing.state.choices.columns[letters]
  const wanted = chosen === undefined ? meaning : (chosen ?? undefined)
  const problem = told.issues.find(
    (issue) => issue.severity === 'error' && issue.column === letters && issue.line === told.file.headerRow,
  )
  return (
    <Autocomplete<MeaningTold>
      options={[...told.meanings]}
      value={told.meanings.find(({ key }) => key === wanted) ?? null}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ key }) => key}
      isOptionEqualToValue={(one, other) => one.key === other.key}
      onChange={(_, next) =>
        importing.choose(({ columns }) => ({ columns: { ...columns, [letters]: next?.key ?? null } }))
      }
      renderInput={(field) => (
        <TextField
          {...field}
          margin="none"
          placeholder={say('left_out')}
          error={problem !== undefined}
          helperText={problem?.message ?? (wanted !== undefined && by !== undefined ? say(`by.${by}`) : undefined)}
          slotProps={{ htmlInput: { ...field.inputProps, 'aria-label': say('meaning_of', { column: letters }) } }}
        />
      )}
    />
  )
}
