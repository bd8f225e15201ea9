import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import { units } from '../../../components/choices.ts'
import type { Column } from '../../../components/spreadsheet/column.ts'
import { BoundTable } from '../../bound/BoundTable.tsx'
import { namedRows } from '../../bound/named-rows.ts'
import { useSchemaWords } from '../../bound/use-words.ts'

const form = namedRows('field')

/** The columns that each record of a metric has. */
export function RecordFieldsTable({ pointer }: { pointer: string }) {
  const translate = useTranslate()
  const words = useSchemaWords()
  const columns = useMemo((): readonly Column[] => {
    const title = (field: string) => words(`RecordField/${field}`).label
    const choices = units
      .filter(({ id }) => id !== 'records')
      .map(({ id, name }) => ({ value: id, name: translate(name) }))
    return [
      { id: 'name', title: title('name'), kind: 'text', widthPx: 110, required: true, longest: 200 },
      { id: 'unit', title: title('unit'), kind: 'choice', choices, widthPx: 90, required: true },
      { id: 'min', title: title('min'), kind: 'number', widthPx: 70 },
      { id: 'max', title: title('max'), kind: 'number', widthPx: 70 },
      { id: 'id', title: title('id'), kind: 'text', widthPx: 90, required: true, longest: 64 },
    ]
  }, [translate, words])
  return (
    <BoundTable {...{ pointer, columns, form }} label={words('GivenMetric/fields').label} most={50} visibleRows={4} />
  )
}
