import { Autocomplete, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import { type Named, useAllOf } from '../../components/use-names-of.ts'
import type { NameChoice } from '../people-choices.ts'
import type { UnknownName } from '../people-import-told.ts'

interface NameOption {
  readonly key: string
  readonly name: string
  readonly group: 'group_suggested' | 'group_new' | 'group_ours'
  readonly to: NameChoice
}

interface NameOfFileProps {
  readonly name: UnknownName
  readonly asNew: NameChoice
  readonly chosen: NameChoice | undefined
  readonly onChosen: (to: NameChoice | undefined) => void
}

/** Which of ours a name of the file is, or that it is made. */
export function NameOfFile({ name, asNew, chosen, onChosen }: NameOfFileProps) {
  const translate = useTranslate()
  const ours = useAllOf(name.kind === 'post' ? 'posts' : 'departments')
  const makeNew = translate('imports.people.problems.make_new', { name: name.name })
  const options = optionsFor(name, ours, { key: '+', name: makeNew, group: 'group_new', to: asNew })
  const key = typeof chosen === 'string' ? chosen : chosen && '+'
  return (
    <Autocomplete<NameOption>
      options={[...options]}
      value={options.find((each) => each.key === key) ?? null}
      groupBy={({ group }) => translate(`imports.scheme.mapping.${group}`)}
      getOptionLabel={(option) => option.name}
      getOptionKey={(option) => option.key}
      isOptionEqualToValue={(one, other) => one.key === other.key}
      onChange={(_, next) => onChosen(next?.to)}
      renderInput={(field) => (
        <TextField
          {...field}
          margin="none"
          placeholder={translate('imports.scheme.mapping.choose')}
          slotProps={{
            htmlInput: {
              ...field.inputProps,
              'aria-label': translate('imports.people.problems.name_choice', { name: name.name }),
            },
          }}
        />
      )}
    />
  )
}

function optionsFor({ suggestions }: UnknownName, ours: readonly Named[], asNew: NameOption): readonly NameOption[] {
  const suggested = new Set(suggestions.map(({ id }) => id))
  const of = ({ id, name }: Named, group: NameOption['group']): NameOption => ({ key: id, name, group, to: id })
  return [
    ...suggestions.map((each) => of(each, 'group_suggested')),
    asNew,
    ...ours.filter(({ id }) => !suggested.has(id)).map((each) => of(each, 'group_ours')),
  ]
}
