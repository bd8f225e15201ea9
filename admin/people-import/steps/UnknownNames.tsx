import { Button, MenuItem, Stack, Table, TableBody, TableCell, TableRow, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useAllOf } from '../../components/use-names-of.ts'
import type { NameChoice } from '../people-choices.ts'
import { withName, withNames } from '../people-choices.ts'
import type { PeopleImportTold, UnknownName } from '../people-import-told.ts'
import { NameOfFile } from './NameOfFile.tsx'
import type { StepProps } from './step-props.ts'

/** Departments and posts of the file that nobody has here: which of ours they are, or that they are made. */
export function UnknownNames({ importing, told }: StepProps & { readonly told: PeopleImportTold }) {
  const translate = useTranslate()
  const say = (key: string, params?: object) => translate(`imports.people.problems.${key}`, params)
  const { choose, state } = importing
  const departments = useAllOf<{ id: string; name: string; parent?: string }>('departments')
  const top = departments.find(({ parent }) => parent === undefined)?.id
  const [chosenParent, setParent] = useState<string>()
  const parent = chosenParent ?? top
  const names = namesShown(told.unknown, state.choices.values)
  if (names.length === 0) return null
  const asNew = (kind: UnknownName['kind']): NameChoice =>
    kind === 'department' && parent !== undefined ? { create: true, parent } : { create: true }
  const makeAll = () => choose((before) => withNames(before, told.unknown, ({ kind }) => asNew(kind)))
  return (
    <section>
      <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
        <Typography variant="subtitle2" component="h3" sx={{ flex: 1 }}>
          {say('names')}
        </Typography>
        {names.some(({ kind }) => kind === 'department') && (
          <TextField
            select
            label={say('parent')}
            value={departments.some(({ id }) => id === parent) ? parent : ''}
            onChange={({ target }) => setParent(target.value)}
            sx={{ width: '16rem' }}
          >
            {departments.map(({ id, name }) => (
              <MenuItem key={id} value={id}>
                {name}
              </MenuItem>
            ))}
          </TextField>
        )}
        {told.unknown.length > 0 && (
          <Button variant="outlined" onClick={makeAll} sx={{ flexShrink: 0 }}>
            {say('make_all')}
          </Button>
        )}
      </Stack>
      <Table size="small" aria-label={say('names')} sx={{ tableLayout: 'fixed' }}>
        <TableBody>
          {names.map((each) => (
            <TableRow key={`${each.kind} ${each.name}`}>
              <TableCell sx={{ width: '7rem', color: 'text.secondary' }}>{say(`kind.${each.kind}`)}</TableCell>
              <TableCell component="th" scope="row" sx={{ overflowWrap: 'anywhere' }}>
                {each.name}
                {each.rows > 0 && (
                  <Typography variant="body2" color="text.secondary">
                    {say('name_rows', { smart_count: each.rows, line: each.line })}
                  </Typography>
                )}
              </TableCell>
              <TableCell>
                <NameOfFile
                  name={each}
                  asNew={asNew(each.kind)}
                  chosen={state.choices.values[each.kind]?.[each.name]}
                  onChosen={(to) => choose((before) => withName(before, each, to))}
                />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  )
}

/** Those that are settled stay in sight, so that the choice can be changed. */
function namesShown(
  unknown: readonly UnknownName[],
  values: StepProps['importing']['state']['choices']['values'],
): readonly UnknownName[] {
  const settled = (['department', 'post', 'team'] as const).flatMap((kind) =>
    Object.keys(values[kind] ?? {})
      .filter((name) => !unknown.some((each) => each.kind === kind && each.name === name))
      .map((name): UnknownName => ({ kind, name, rows: 0, line: 0, suggestions: [] })),
  )
  return [...unknown, ...settled]
}
