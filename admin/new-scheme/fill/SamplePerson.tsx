import {
  Alert,
  Card,
  CardContent,
  MenuItem,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslate } from 'react-admin'
import type { Id, RawCases, RawScheme } from '../../../engine/index.ts'
import { grouped } from '../../components/grouped.ts'
import { figuresOf, outcomeOf, type SampleFigure, samplesOf } from './sample-outcome.ts'

interface SamplePersonProps {
  readonly document: RawScheme
  readonly cases: RawCases
  readonly values: Readonly<Record<Id, number>>
}

/** What somebody of the template's cases gets: by the suggested values, and by those that are typed. */
export function SamplePerson({ document, cases, values }: SamplePersonProps) {
  const translate = useTranslate()
  const samples = useMemo(() => samplesOf(cases.cases), [cases])
  const [chosen, setChosen] = useState(0)
  const sample = samples[chosen]
  const typed = useDeferredValue(values)
  const before = useMemo(() => sample && outcomeOf(document, sample, {}), [document, sample])
  const after = useMemo(() => sample && outcomeOf(document, sample, typed), [document, sample, typed])
  const say = (key: string, params?: object) => translate(`newScheme.fill.sample.${key}`, params)
  if (sample === undefined) return null
  return (
    <Card variant="outlined" component="section" aria-labelledby="sample-person" sx={{ position: 'sticky', top: 64 }}>
      <CardContent>
        <Typography id="sample-person" variant="subtitle2" component="h2">
          {say('title')}
        </Typography>
        <Typography variant="body2" color="text.secondary" gutterBottom>
          {say('about')}
        </Typography>
        <TextField
          select
          fullWidth
          label={say('case')}
          value={chosen}
          onChange={({ target }) => setChosen(Number(target.value))}
        >
          {samples.map(({ one }, index) => (
            <MenuItem key={one.id} value={index} sx={{ whiteSpace: 'normal', maxWidth: '40rem' }}>
              {one.name}
            </MenuItem>
          ))}
        </TextField>
        {after === undefined ? (
          <Alert severity="info">{say('none')}</Alert>
        ) : (
          <FigureTable figures={figuresOf(document, before, after)} />
        )}
      </CardContent>
    </Card>
  )
}

function FigureTable({ figures }: { figures: readonly SampleFigure[] }) {
  const translate = useTranslate()
  const say = (key: string) => translate(`newScheme.fill.sample.${key}`)
  const shown = ({ kind }: SampleFigure, text = '–') => (kind === 'band' ? text : grouped(text))
  return (
    <Table size="small" aria-live="polite">
      <TableHead>
        <TableRow>
          <TableCell>{say('figure')}</TableCell>
          <TableCell align="right">{say('before')}</TableCell>
          <TableCell align="right">{say('after')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {figures.map((figure) => {
          const isChanged = figure.before !== figure.after
          return (
            <TableRow key={figure.id}>
              <TableCell>{figure.name === '' ? say(figure.kind) : figure.name}</TableCell>
              <TableCell align="right">{shown(figure, figure.before)}</TableCell>
              <TableCell align="right" sx={{ fontWeight: isChanged || figure.kind === 'payout' ? 600 : undefined }}>
                {shown(figure, figure.after)}
                {isChanged && ' *'}
              </TableCell>
            </TableRow>
          )
        })}
      </TableBody>
    </Table>
  )
}
