import { Autocomplete, ListItem, ListItemText, MenuItem, Stack, TextField } from '@mui/material'
import { useState } from 'react'
import { useGetList, useTranslate } from 'react-admin'
import { useNamesOf } from '../../components/use-names-of.ts'
import { useSettled } from '../../components/wizard/use-settled.ts'
import type { SchemeSource } from '../scheme-choices.ts'

type ServerSourceChosen = Extract<SchemeSource, { kind: 'server' }>

interface SchemeOffered {
  readonly id: string
  readonly name: string
  readonly department?: string
}

interface ServerSourceProps {
  readonly source: ServerSourceChosen | undefined
  readonly onChosen: (source: ServerSourceChosen) => void
}

/** Finds a scheme by its name, and which of its versions is meant: the newest one, unless another is chosen. */
export function ServerSource({ source, onChosen }: ServerSourceProps) {
  const translate = useTranslate()
  const [typed, setTyped] = useState('')
  const q = useSettled(typed === source?.name ? '' : typed, 250)
  const { data: schemes = [], isFetching } = useGetList<SchemeOffered>('schemes', {
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'name', order: 'ASC' },
    filter: q.trim() === '' ? {} : { q: q.trim() },
  })
  const departmentName = useNamesOf('departments')
  const chosen = source && { id: source.scheme, name: source.name }
  return (
    <Stack spacing={1}>
      <Autocomplete<SchemeOffered>
        options={[...schemes]}
        value={chosen ?? null}
        loading={isFetching}
        filterOptions={(all) => all}
        noOptionsText={translate('imports.scheme.source.none')}
        getOptionLabel={({ name }) => name}
        isOptionEqualToValue={(one, other) => one.id === other.id}
        onInputChange={(_, text) => setTyped(text)}
        onChange={(_, next) => next !== null && onChosen({ kind: 'server', scheme: next.id, name: next.name })}
        renderOption={({ key, ...props }, { id, name, department = '' }) => (
          <ListItem {...props} key={`${key} ${id}`} dense>
            <ListItemText primary={name} secondary={departmentName(department)} />
          </ListItem>
        )}
        renderInput={(field) => (
          <TextField
            {...field}
            label={translate('imports.scheme.source.search')}
            helperText={translate('imports.scheme.source.search_help')}
          />
        )}
      />
      {source !== undefined && <VersionChoice source={source} onChosen={onChosen} />}
    </Stack>
  )
}

interface VersionOffered {
  readonly id: string
  readonly number: number
  readonly state: string
}

function VersionChoice({
  source,
  onChosen,
}: { readonly source: ServerSourceChosen } & Pick<ServerSourceProps, 'onChosen'>) {
  const translate = useTranslate()
  const { data: versions = [] } = useGetList<VersionOffered>('versions', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'number', order: 'DESC' },
    filter: { scheme: source.scheme },
  })
  const { version: _, ...draft } = source
  if (versions.length === 0) return null
  return (
    <TextField
      select
      label={translate('imports.scheme.source.which')}
      value={source.version ?? 'draft'}
      onChange={({ target }) => onChosen(target.value === 'draft' ? draft : { ...draft, version: target.value })}
    >
      <MenuItem value="draft">{translate('imports.scheme.source.draft')}</MenuItem>
      {versions.map(({ id, number, state }) => (
        <MenuItem key={id} value={id}>
          {translate('imports.scheme.source.version', { number, state: translate(`console.version_state.${state}`) })}
        </MenuItem>
      ))}
    </TextField>
  )
}
