import { Stack } from '@mui/material'
import { FoundList } from '../../components/wizard/FoundList.tsx'
import { ColumnTable } from './ColumnTable.tsx'
import { FirstRows } from './FirstRows.tsx'
import { ReadingForm } from './ReadingForm.tsx'
import type { StepProps } from './step-props.ts'

/** How the file was read, and what each of its columns is. */
export function ColumnsStep({ importing }: StepProps) {
  const { told } = importing.check
  if (told === undefined) return null
  const isNoTable = told.columns.length === 0
  return (
    <Stack spacing={2.5}>
      <ReadingForm importing={importing} told={told} />
      <FirstRows file={told.file} />
      {isNoTable && (
        <FoundList
          found={told.issues.map(({ severity, message, cell, code }, index) => ({
            ...{ key: `${index} ${code}`, severity, message, place: cell },
          }))}
        />
      )}
      {!isNoTable && <ColumnTable importing={importing} told={told} />}
    </Stack>
  )
}
