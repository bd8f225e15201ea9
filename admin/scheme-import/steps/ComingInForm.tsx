import {
  Autocomplete,
  FormControl,
  FormControlLabel,
  FormLabel,
  ListItem,
  ListItemText,
  Radio,
  RadioGroup,
  Stack,
  TextField,
} from '@mui/material'
import { useTranslate } from 'react-admin'
import { useAllOf, useNamesOf } from '../../components/use-names-of.ts'
import type { SchemeImport } from '../use-scheme-import.ts'

interface Draft {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly state: string
  readonly department?: string
}

/** Under which name, for which department, as a new draft or in the place of another. */
export function ComingInForm({ importing }: { readonly importing: SchemeImport }) {
  const translate = useTranslate()
  const say = (key: string, params?: object) => translate(`imports.scheme.understood.${key}`, params)
  const { choices, choose, check } = importing
  const { told } = check
  const { department, name, way } = choices
  const departments = useAllOf('departments')
  const own = departments.find(({ id }) => id === (department ?? told?.document?.department))
  const lacksDepartment = department === undefined && (told === undefined || own === undefined)
  return (
    <Stack spacing={1.5}>
      <TextField
        label={say('name')}
        value={name ?? told?.document?.name ?? ''}
        onChange={({ target }) => choose({ name: target.value })}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <Autocomplete
        options={[...departments]}
        value={own ?? null}
        getOptionLabel={(each) => each.name}
        getOptionKey={(each) => each.id}
        isOptionEqualToValue={(one, other) => one.id === other.id}
        onChange={(_, next) => next !== null && choose({ department: next.id })}
        renderInput={(field) => (
          <TextField
            {...field}
            label={say('department')}
            required
            error={lacksDepartment}
            helperText={<From importing={importing} />}
          />
        )}
      />
      <FormControl>
        <FormLabel id="scheme-import-way">{say('way')}</FormLabel>
        <RadioGroup
          aria-labelledby="scheme-import-way"
          value={way}
          onChange={(_, next) => choose({ way: next === 'replace' ? 'replace' : 'new' })}
        >
          <FormControlLabel value="new" control={<Radio size="small" />} label={say('way_new')} />
          <FormControlLabel value="replace" control={<Radio size="small" />} label={say('way_replace')} />
        </RadioGroup>
      </FormControl>
      {way === 'new' ? <IdField importing={importing} /> : <ReplacedField importing={importing} />}
    </Stack>
  )
}

function From({ importing }: { readonly importing: SchemeImport }) {
  const translate = useTranslate()
  const nameOf = useNamesOf('departments')
  const { source, check, choices } = importing
  const from = choices.department === undefined ? check.told?.document?.department : undefined
  return source?.kind === 'server' && from !== undefined
    ? translate('imports.scheme.understood.department_help', { from: nameOf(from) })
    : translate('imports.scheme.understood.department_help_none')
}

function IdField({ importing }: { readonly importing: SchemeImport }) {
  const translate = useTranslate()
  const { choices, choose, check } = importing
  const { as, taken } = choices
  const conflict = check.told?.conflicts[0]
  const help =
    taken === undefined || taken === as
      ? translate('imports.scheme.understood.id_help')
      : translate('imports.scheme.understood.id_taken', { id: taken })
  return (
    <TextField
      label={translate('imports.scheme.understood.id')}
      value={as ?? check.told?.scheme ?? ''}
      onChange={({ target }) => choose({ as: target.value })}
      error={conflict !== undefined && !check.isChecking}
      helperText={check.isChecking ? help : (conflict?.message ?? help)}
      slotProps={{ htmlInput: { maxLength: 48, spellCheck: false } }}
    />
  )
}

function ReplacedField({ importing }: { readonly importing: SchemeImport }) {
  const translate = useTranslate()
  const { choices, choose, check } = importing
  const drafts = useAllOf<Draft>('schemes')
  const departmentName = useNamesOf('departments')
  const { replaced } = choices
  const conflict = check.told?.conflicts[0]
  return (
    <Autocomplete<Draft>
      options={drafts.filter(({ state }) => state === 'draft')}
      value={drafts.find(({ id }) => id === replaced?.id) ?? null}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      renderOption={({ key, ...props }, { name, department = '' }) => (
        <ListItem {...props} key={key} dense>
          <ListItemText primary={name} secondary={departmentName(department)} />
        </ListItem>
      )}
      onChange={(_, next) =>
        next !== null && choose({ replaced: { id: next.id, name: next.name, version: next.version } })
      }
      renderInput={(field) => (
        <TextField
          {...field}
          required
          label={translate('imports.scheme.understood.replaced')}
          error={replaced !== undefined && conflict !== undefined && !check.isChecking}
          helperText={
            replaced !== undefined && conflict !== undefined
              ? conflict.message
              : translate('imports.scheme.understood.replaced_help')
          }
        />
      )}
    />
  )
}
