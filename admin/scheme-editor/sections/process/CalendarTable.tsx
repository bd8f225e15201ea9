import { useMemo } from 'react'
import type { Column } from '../../../components/spreadsheet/column.ts'
import { BoundTable } from '../../bound/BoundTable.tsx'
import { OptionalPart } from '../../bound/OptionalPart.tsx'
import { useSchemaWords } from '../../bound/use-words.ts'
import { calendarRows } from './calendar-rows.ts'

const pointer = '/document/process/calendar'
const firstCalendar = [{ id: 'ratings', name: '评分', monthsAfter: 1, day: 5 }]

/** The deadlines after the end of a period. */
export function CalendarTable() {
  const words = useSchemaWords()
  const columns = useMemo((): readonly Column[] => {
    const title = (field: string) => words(`Process/calendar/${field}`).label
    return [
      { id: 'name', title: title('name'), kind: 'text', widthPx: 140, required: true, longest: 200 },
      {
        id: 'monthsAfter',
        title: title('monthsAfter'),
        kind: 'number',
        widthPx: 110,
        whole: true,
        min: 0,
        max: 12,
        required: true,
      },
      { id: 'day', title: title('day'), kind: 'number', widthPx: 70, whole: true, min: 1, max: 31, required: true },
      { id: 'by', title: title('by'), kind: 'text', widthPx: 130, longest: 200 },
      { id: 'requires', title: title('requires'), kind: 'text', widthPx: 240, manyLines: true },
      { id: 'id', title: title('id'), kind: 'text', widthPx: 110, required: true, longest: 64 },
    ]
  }, [words])
  return (
    <OptionalPart pointer={pointer} words="Process/calendar" start={firstCalendar}>
      <BoundTable
        hidesLabel
        {...{ pointer, columns }}
        label={words('Process/calendar').label}
        cell={calendarRows.cell}
        form={calendarRows}
        most={50}
      />
    </OptionalPart>
  )
}
