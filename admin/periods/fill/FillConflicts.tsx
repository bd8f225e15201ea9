import { Alert, Button, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { shownText } from '../../components/spreadsheet/cell-text.ts'
import type { CellValue } from '../../components/spreadsheet/column.ts'
import { FigureTableView } from '../../components/chart/ChartWithTable.tsx'
import type { PersonLacking } from '../missing-answer.ts'
import type { FillColumn } from './fill-columns.ts'
import type { Edits } from './use-fill.ts'

interface FillConflictsProps {
  readonly people: readonly PersonLacking[]
  readonly columns: readonly FillColumn[]
  readonly edits: Edits
  kept(row: PersonLacking, column: FillColumn): CellValue
  onMine(employee: string): void
  onTheirs(employee: string): void
}

/** People whose figures somebody else changed meanwhile: what stands now beside what was typed, and which is to stand. */
export function FillConflicts({ people, columns, edits, kept, onMine, onTheirs }: FillConflictsProps) {
  const translate = useTranslate()
  if (people.length === 0) return null
  return (
    <Alert severity="warning" sx={{ mt: 1 }}>
      <Typography variant="subtitle2" component="h4">
        {translate('period.conflicts')}
      </Typography>
      <Typography variant="body2">{translate('period.conflicts_about')}</Typography>
      {people.map((person) => {
        const { employee, name = employee } = person
        const typed = columns.filter(({ id }) => Object.hasOwn(edits[employee] ?? {}, id))
        return (
          <section key={employee}>
            <FigureTableView
              label={name}
              columns={[
                { title: name },
                { title: translate('period.theirs'), isFigure: true },
                { title: translate('period.mine'), isFigure: true },
              ]}
              rows={typed.map((column) => ({
                id: column.id,
                cells: [
                  column.title,
                  shownText(column, kept(person, column)),
                  shownText(column, edits[employee]?.[column.id]),
                ],
              }))}
            />
            <Stack direction="row" spacing={1}>
              <Button size="small" onClick={() => onMine(employee)}>
                {translate('period.keep_mine')}
              </Button>
              <Button size="small" onClick={() => onTheirs(employee)}>
                {translate('period.take_theirs')}
              </Button>
            </Stack>
          </section>
        )
      })}
    </Alert>
  )
}
