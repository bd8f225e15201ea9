import { useMemo } from 'react'
import type { Column } from '../../../../components/spreadsheet/column.ts'
import { BoundNumber } from '../../../bound/BoundNumber.tsx'
import { BoundTable } from '../../../bound/BoundTable.tsx'
import { FieldGrid } from '../../../bound/FieldGrid.tsx'
import { useFormulaSpelling } from '../../../bound/use-formula-spelling.ts'
import { useSchemaWords } from '../../../bound/use-words.ts'

/** A score that events add to and deduct from. */
export function EventsForm({ pointer }: { pointer: string }) {
  const words = useSchemaWords()
  const spelling = useFormulaSpelling()
  const columns = useMemo<readonly Column[]>(() => {
    const title = (field: string) => words(`EventsScoring/events/${field}`).label
    return [
      { id: 'of', title: title('of'), kind: 'formula', required: true, longest: 2000, spelling },
      { id: 'each', title: title('each'), kind: 'number', required: true, parameters: true },
      { id: 'most', title: title('most'), kind: 'number', parameters: true },
    ]
  }, [words, spelling])
  return (
    <>
      <FieldGrid>
        <BoundNumber required parameters pointer={`${pointer}/start`} words="EventsScoring/start" />
      </FieldGrid>
      <BoundTable
        pointer={`${pointer}/events`}
        label={words('EventsScoring/events').label}
        columns={columns}
        most={100}
      />
    </>
  )
}
