import { Alert, Box, Stack, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material'
import { useGetList, useTranslate } from 'react-admin'
import { grouped } from '../../components/grouped.ts'
import type { PeopleImportTold } from '../people-import-told.ts'
import { ChangeRows } from './ChangeRows.tsx'
import type { StepProps } from './step-props.ts'

/** Who is new, who changes and how, who stays. */
export function ChangesStep({ importing }: StepProps) {
  const translate = useTranslate()
  const say = (key: string, params?: object) => translate(`imports.people.changes.${key}`, params)
  const { told } = importing.check
  if (told === undefined) return null
  const { diff } = told
  const all = diff.new + diff.changed
  return (
    <Stack spacing={2.5}>
      <Counts importing={importing} diff={diff} />
      {all === 0 && <Alert severity="info">{say('nothing')}</Alert>}
      {all > 0 && (
        <section>
          <Typography variant="body2" color="text.secondary" gutterBottom>
            {say('listed', { shown: Math.min(all, diff.changes.length), all: grouped(String(all)) })}
          </Typography>
          <Table size="small" aria-label={translate('imports.people.step.changes')}>
            <TableHead>
              <TableRow>
                <TableCell>{say('row')}</TableCell>
                <TableCell>{say('who')}</TableCell>
                <TableCell>{say('kind')}</TableCell>
                <TableCell>{say('what')}</TableCell>
                <TableCell>{say('before')}</TableCell>
                <TableCell>{say('after')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {diff.changes.map((change) => (
                <ChangeRows
                  key={`${change.in} ${change.subject} ${change.line}`}
                  change={change}
                  meanings={told.meanings}
                />
              ))}
            </TableBody>
          </Table>
        </section>
      )}
    </Stack>
  )
}

function Counts({ importing, diff }: StepProps & { readonly diff: PeopleImportTold['diff'] }) {
  const translate = useTranslate()
  const say = (key: string) => translate(`imports.people.changes.${key}`)
  const isOfPeople = importing.purpose === 'employees'
  const { total } = useGetList('employees', { pagination: { page: 1, perPage: 1 } }, { enabled: isOfPeople })
  const outside = isOfPeople && total !== undefined ? total - diff.changed - diff.unchanged : undefined
  const counts = [
    ['new', diff.new],
    ['changed', diff.changed],
    ['unchanged', diff.unchanged],
    ...(outside === undefined || outside < 0 ? [] : [['outside', outside] as const]),
  ] as const
  return (
    <Box>
      <Stack direction="row" spacing={5} component="dl" sx={{ m: 0 }}>
        {counts.map(([key, count]) => (
          <Box key={key}>
            <Typography component="dt" variant="body2" color="text.secondary">
              {say(key)}
            </Typography>
            <Typography component="dd" variant="h5" sx={{ m: 0, fontVariantNumeric: 'tabular-nums' }}>
              {grouped(String(count))}
            </Typography>
          </Box>
        ))}
      </Stack>
      {outside !== undefined && outside > 0 && (
        <Typography variant="body2" color="text.secondary">
          {say('outside_about')}
        </Typography>
      )}
    </Box>
  )
}
