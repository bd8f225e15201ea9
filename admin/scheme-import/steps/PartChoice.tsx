import { Autocomplete, ListItem, ListItemText, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { MappingOption } from '../mapping-options.ts'
import type { FoundTold, UnknownTold } from '../scheme-import-told.ts'

interface PartChoiceProps {
  readonly part: UnknownTold
  readonly options: readonly MappingOption[]
  readonly chosen: string | undefined
  readonly onChosen: (to: string | undefined) => void
  readonly problem: FoundTold | undefined
}

/** Chooses what a part is here; says why something was proposed, and what is wrong with a choice. */
export function PartChoice({ part, options, chosen, onChosen, problem }: PartChoiceProps) {
  const translate = useTranslate()
  const say = (key: string, params?: object) => translate(`imports.scheme.mapping.${key}`, params)
  const labelOf = (option: MappingOption) => {
    if (!option.isNew) return option.name
    return say(part.kind === 'metrics' ? 'keep_metrics' : 'keep_other', { name: part.name })
  }
  const value = options.find(({ to }) => to === chosen) ?? null
  const reason = value?.by === undefined ? undefined : say('proposed', { by: say(`by.${value.by}`) })
  const isWrong = problem !== undefined && chosen !== undefined
  return (
    <Autocomplete<MappingOption>
      options={[...options]}
      value={value}
      groupBy={({ group }) => say(`group_${group}`)}
      getOptionLabel={labelOf}
      getOptionKey={({ to }) => to}
      isOptionEqualToValue={(one, other) => one.to === other.to}
      onChange={(_, next) => onChosen(next?.to)}
      renderOption={({ key, ...props }, option) => (
        <ListItem {...props} key={key} dense>
          <ListItemText
            primary={labelOf(option)}
            secondary={option.by === undefined ? undefined : say(`by.${option.by}`)}
          />
        </ListItem>
      )}
      renderInput={(field) => (
        <TextField
          {...field}
          margin="none"
          placeholder={say('choose')}
          error={isWrong}
          helperText={isWrong ? problem.message : reason}
          slotProps={{
            htmlInput: { ...field.inputProps, 'aria-label': say('choose_for', { name: part.name }) },
          }}
        />
      )}
    />
  )
}
