import DeleteOutlineIcon from '@mui/icons-material/DeleteOutline'
import { Box, IconButton, Paper, Tooltip } from '@mui/material'
import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import type { Column } from '../../../../components/spreadsheet/column.ts'
import { BoundFormula } from '../../../bound/BoundFormula.tsx'
import { BoundTable } from '../../../bound/BoundTable.tsx'
import { BoundText } from '../../../bound/BoundText.tsx'
import { rangeCell } from '../../../bound/range-cell.ts'
import { scalarRows } from '../../../bound/scalar-rows.ts'
import { useSubject } from '../../../bound/use-subject.ts'
import { useSchemaWords } from '../../../bound/use-words.ts'
import type { JsonValue } from '../../../draft/json.ts'
import { useDraftValue, useIsReadOnly } from '../../../draft/use-draft.ts'

interface InputFormProps {
  readonly pointer: string
  /** Nothing where it is the only one. */
  readonly onRemove: (() => void) | undefined
}

/** An input of a lookup table: what is looked up, and its ranges or levels. */
export function InputForm({ pointer, onRemove }: InputFormProps) {
  const translate = useTranslate()
  const words = useSchemaWords()
  const isReadOnly = useIsReadOnly()
  const isLevels = useDraftValue<JsonValue>(`${pointer}/levels`) !== undefined
  const field = isLevels ? 'levels' : 'from'
  const label = words(`TableComponent/inputs/${field}`).label
  const columns = useMemo<readonly Column[]>(() => {
    if (isLevels) return [{ id: 'value', title: label, kind: 'text', required: true, longest: 200 }]
    return [
      { id: 'value', title: label, kind: 'number', required: true, parameters: true },
      { id: 'range', title: translate('editor.forms.range'), kind: 'text', readOnly: true, widthPx: 220 },
    ]
  }, [isLevels, label, translate])
  const subject = useSubject(`${pointer}/of`)
  const cell = useMemo(() => rangeCell(subject, 'up', 'value'), [subject])
  const remove = translate('editor.forms.remove_input')
  return (
    <Paper variant="outlined" sx={{ p: 1.5, minWidth: 0 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-end' }}>
        <Box sx={{ flex: 1 }}>
          <BoundText required pointer={`${pointer}/name`} words="TableComponent/inputs/name" />
        </Box>
        {!isReadOnly && onRemove !== undefined && (
          <Tooltip title={remove}>
            <IconButton size="small" aria-label={remove} onClick={onRemove}>
              <DeleteOutlineIcon fontSize="small" />
            </IconButton>
          </Tooltip>
        )}
      </Box>
      <BoundFormula required pointer={`${pointer}/of`} words="TableComponent/inputs/of" />
      <BoundTable
        pointer={`${pointer}/${field}`}
        label={label}
        columns={columns}
        cell={cell}
        form={scalarRows}
        columnOf={() => 'value'}
        most={500}
        visibleRows={6}
      />
    </Paper>
  )
}
