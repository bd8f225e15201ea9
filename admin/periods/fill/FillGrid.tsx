import { Alert, Box, Button, FormControlLabel, Stack, Switch, Typography } from '@mui/material'
import { useMemo, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useDepartments } from '../../components/departments/use-departments.ts'
import type { CellValue, Column } from '../../components/spreadsheet/column.ts'
import type { GridChange } from '../../components/spreadsheet/grid-change.ts'
import { Spreadsheet } from '../../components/spreadsheet/Spreadsheet.tsx'
import { problemKey } from '../../components/spreadsheet/spreadsheet-props.ts'
import type { MissingFigures, PersonLacking } from '../missing-answer.ts'
import { FillConflicts } from './FillConflicts.tsx'
import { type FillColumn, fillColumns, isLacking } from './fill-columns.ts'
import { type Edits, useFill } from './use-fill.ts'

interface FillGridProps {
  readonly period: string
  readonly missing: MissingFigures
  readonly isReadOnly: boolean
  onSaved(): void
}

/** The figures of the people of a scheme, to be typed or pasted; saved person by person, at the versions that were read. */
export function FillGrid({ period, missing, isReadOnly, onSaved }: FillGridProps) {
  const translate = useTranslate()
  const departments = useDepartments()
  const hasLacking = missing.rows.some(({ status }) => status !== 'complete')
  const [isOnlyLacking, setIsOnlyLacking] = useState(hasLacking)
  const columns = useMemo(
    () =>
      fillColumns(missing, {
        yes: translate('period.yes'),
        no: translate('period.no'),
        ratingOf: (name, rater) => translate('period.rating_of', { name, rater }),
      }),
    [missing, translate],
  )
  const fill = useFill(period, missing, columns)
  const { edits, changed, told, saving } = fill
  // Whoever is being typed about stays in sight.
  const rows = missing.rows.filter(({ status, employee }) => !isOnlyLacking || status !== 'complete' || edits[employee])
  const shown = [...placeColumns(translate), ...columns]
  const byId = new Map(columns.map((column) => [column.id, column]))
  const cell = (row: number, column: string): CellValue => {
    const person = rows[row]
    if (person === undefined) return undefined
    const typed = edits[person.employee]
    const known = byId.get(column)
    if (known === undefined) return placeOf(person, column, (id) => departments?.get(id)?.name ?? id)
    return typed !== undefined && Object.hasOwn(typed, column) ? typed[column] : fill.kept(person, known)
  }
  const problems = useMemo(
    () => problemsOf(rows, columns, edits, told.cells, translate('period.is_missing')),
    [rows, columns, edits, told, translate],
  )
  const refused = Object.entries(told.people)
  const nameOf = (employee: string) => missing.rows.find((row) => row.employee === employee)?.name ?? employee
  const saved = async (count: Promise<number>) => {
    if ((await count) > 0) onSaved()
  }
  return (
    <Box component="section">
      <Typography variant="subtitle1" component="h3" sx={{ fontWeight: 600 }}>
        {translate('period.fill_in')}
      </Typography>
      {!isReadOnly && <Typography color="text.secondary">{translate('period.fill_about')}</Typography>}
      {hasLacking && (
        <FormControlLabel
          control={<Switch checked={isOnlyLacking} onChange={(_, isOn) => setIsOnlyLacking(isOn)} size="small" />}
          label={translate('period.only_lacking')}
        />
      )}
      <Spreadsheet
        label={translate('period.grid')}
        columns={shown}
        rows={{ count: rows.length, cell }}
        problems={problems}
        hasFixedRows
        isReadOnly={isReadOnly || saving !== undefined}
        mostRows={rows.length}
        onChange={(changes) =>
          fill.setEdits(editedBy(changes, rows, edits, (row, id) => keptAt(fill.kept, byId, row, id)))
        }
      />
      {told.saved > 0 && <Alert severity="success">{translate('period.saved', { smart_count: told.saved })}</Alert>}
      {refused.length > 0 && (
        <Alert severity="error">
          {translate('period.refused', { smart_count: refused.length })}
          {refused.slice(0, 10).map(([employee, message]) => (
            <Typography key={employee} variant="body2">
              {translate('period.refused_line', { name: nameOf(employee), message })}
            </Typography>
          ))}
        </Alert>
      )}
      <FillConflicts
        {...{ columns, edits }}
        people={missing.rows.filter(({ employee }) => told.conflicts.includes(employee) && edits[employee])}
        kept={fill.kept}
        onMine={(employee) => void saved(fill.saveMine(employee))}
        onTheirs={(employee) => fill.drop([employee])}
      />
      {!isReadOnly && (changed.length > 0 || saving !== undefined) && (
        <Stack direction="row" spacing={1} sx={{ alignItems: 'center', mt: 1 }}>
          <Button
            variant="contained"
            disabled={saving !== undefined || !fill.isReady}
            onClick={() => void saved(fill.save())}
          >
            {translate('period.save')}
          </Button>
          <Button disabled={saving !== undefined} onClick={() => fill.drop(changed)}>
            {translate('period.discard')}
          </Button>
          <Typography role="status">
            {saving === undefined
              ? translate('period.changed', { smart_count: changed.length })
              : translate('period.saving', { done: saving, all: changed.length + told.saved })}
          </Typography>
        </Stack>
      )}
    </Box>
  )
}

type Translate = (key: string) => string

function placeColumns(translate: Translate): readonly Column[] {
  const column = (id: string, widthPx: number) => ({
    id,
    title: translate(`period.column.${id}`),
    kind: 'text' as const,
    readOnly: true,
    widthPx,
  })
  return [column('name', 130), column('employee', 120), column('department', 120)]
}

function placeOf(
  { name, employee, department }: PersonLacking,
  column: string,
  departmentName: (id: string) => string,
) {
  if (column === 'name') return name ?? employee
  if (column === 'employee') return employee
  return department === undefined ? undefined : departmentName(department)
}

function keptAt(
  kept: (row: PersonLacking, column: FillColumn) => CellValue,
  byId: ReadonlyMap<string, FillColumn>,
  row: PersonLacking,
  id: string,
): CellValue {
  const column = byId.get(id)
  return column && kept(row, column)
}

/** The edits with these changes; a cell that is as it is kept is no edit. */
export function editedBy(
  changes: readonly GridChange[],
  rows: readonly PersonLacking[],
  edits: Edits,
  kept: (row: PersonLacking, column: string) => CellValue,
): Edits {
  const all: Record<string, Record<string, CellValue>> = {}
  for (const [employee, cells] of Object.entries(edits)) all[employee] = { ...cells }
  for (const change of changes) {
    const row = change.do === 'set' ? rows[change.row] : undefined
    if (change.do !== 'set' || row === undefined) continue
    const own = { ...all[row.employee] }
    if (change.value === kept(row, change.column)) delete own[change.column]
    else own[change.column] = change.value
    if (Object.keys(own).length === 0) delete all[row.employee]
    else all[row.employee] = own
  }
  return all
}

function problemsOf(
  rows: readonly PersonLacking[],
  columns: readonly FillColumn[],
  edits: Edits,
  refused: Readonly<Record<string, string>>,
  missing: string,
): ReadonlyMap<string, string> {
  const problems = new Map<string, string>()
  for (const [place, row] of rows.entries()) {
    const lacking = row.status === 'complete' ? [] : columns.filter((column) => isLacking(column, row))
    for (const { id } of lacking) {
      if (edits[row.employee]?.[id] === undefined) problems.set(problemKey(place, id), missing)
    }
    for (const { id } of columns) {
      const said = refused[`${row.employee}/${id}`]
      if (said !== undefined) problems.set(problemKey(place, id), said)
    }
  }
  return problems
}
