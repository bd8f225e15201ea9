import { Alert, Box, Button, Card, CardContent, Stack, Typography } from '@mui/material'
import { type SyntheticEvent, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { Link, useNavigate } from 'react-router-dom'
import { throughSignIn } from '../../providers/sign-in-gate.ts'
import type { SchemeImportTold } from '../../scheme-import/scheme-import-told.ts'
import type { WholeTemplate } from '../library/template.ts'
import { PlaceFields } from '../place/PlaceFields.tsx'
import { BlankFields } from './BlankFields.tsx'
import { createFromTemplate } from './create-from-template.ts'
import { type Filled, partsToChoose, proposedParts, valuesOf, wrongWith } from './filled.ts'
import { PartFields } from './PartFields.tsx'
import { RefusedList } from './RefusedList.tsx'
import { SamplePerson } from './SamplePerson.tsx'

interface FillTemplateFormProps {
  readonly template: WholeTemplate
  readonly told: SchemeImportTold
}

/** Department and name, which of ours the posts are, the blanks; beside it what somebody would get. */
export function FillTemplateForm({ template, told: { unknown } }: FillTemplateFormProps) {
  const translate = useTranslate()
  const notify = useNotify()
  const navigate = useNavigate()
  const { document } = template
  const parameters = document.parameters ?? []
  const toChoose = partsToChoose(unknown, document)
  const [filled, setFilled] = useState<Filled>(() => ({
    ...{ department: '', name: template.name, parts: proposedParts(toChoose) },
    blanks: Object.fromEntries(parameters.map(({ id, value }) => [id, value === undefined ? '' : String(value)])),
  }))
  const [refused, setRefused] = useState<SchemeImportTold>()
  const [isBusy, setBusy] = useState(false)
  const fill = (more: Partial<Filled>) => setFilled((before) => ({ ...before, ...more }))
  const values = valuesOf(parameters, filled.blanks)
  const isWrong = parameters.some((each) => wrongWith(filled.blanks[each.id] ?? '', each) !== undefined)
  const create = async (event: SyntheticEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      const made = await throughSignIn(() => createFromTemplate(template, unknown, filled, values))
      if ('refused' in made) return setRefused(made.refused)
      navigate(`/schemes/${made.id}`)
    } catch (error) {
      if (error instanceof Error) notify(error.message, { type: 'error' })
    } finally {
      setBusy(false)
    }
  }
  const say = (key: string, params?: object) => translate(`newScheme.fill.${key}`, params)
  const isReady = filled.department !== '' && filled.name.trim() !== '' && !isWrong
  const newMetrics = unknown.filter(({ kind }) => kind === 'metrics').length
  return (
    <Box
      component="form"
      onSubmit={create}
      sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 8fr) minmax(19rem, 5fr)', gap: 2, alignItems: 'start' }}
    >
      <Card variant="outlined">
        <CardContent>
          <Stack spacing={2}>
            <PlaceFields
              {...{ department: filled.department, name: filled.name }}
              wanted={template.departments}
              onDepartment={(department) => fill({ department })}
              onName={(name) => fill({ name })}
            />
            {toChoose.length > 0 && (
              <PartFields {...{ parts: toChoose, filled }} onChange={(parts) => fill({ parts })} />
            )}
            <BlankFields {...{ document, filled }} onChange={(blanks) => fill({ blanks })} />
            {newMetrics > 0 && (
              <Typography variant="body2" color="text.secondary">
                {say('metrics', { smart_count: newMetrics })}
              </Typography>
            )}
            {refused !== undefined && <RefusedList told={refused} />}
            <Stack direction="row" spacing={1}>
              <Button type="submit" variant="contained" disabled={!isReady} loading={isBusy}>
                {say('create')}
              </Button>
              <Button component={Link} to={`/schemes/create?look=${template.id}`}>
                {say('back')}
              </Button>
            </Stack>
          </Stack>
        </CardContent>
      </Card>
      {template.cases === undefined ? (
        <Alert severity="info">{say('no_cases')}</Alert>
      ) : (
        <SamplePerson {...{ document, values }} cases={template.cases} />
      )}
    </Box>
  )
}
