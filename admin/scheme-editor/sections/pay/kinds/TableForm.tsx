import AddIcon from '@mui/icons-material/Add'
import { Box, Button, Typography } from '@mui/material'
import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import type { Column } from '../../../../components/spreadsheet/column.ts'
import { BoundChoice } from '../../../bound/BoundChoice.tsx'
import { BoundFormula } from '../../../bound/BoundFormula.tsx'
import { BoundStated } from '../../../bound/BoundStated.tsx'
import { BoundTable } from '../../../bound/BoundTable.tsx'
import { FieldGrid } from '../../../bound/FieldGrid.tsx'
import { useChoiceWord, useSchemaWords } from '../../../bound/use-words.ts'
import type { JsonObject, JsonValue } from '../../../draft/json.ts'
import { useDraftValue, useEdit, useIsReadOnly } from '../../../draft/use-draft.ts'
import { addInput, removeInput } from './change-inputs.ts'
import { InputForm } from './InputForm.tsx'
import { atColumn, inputChoices, inputsOf, lookupRows } from './lookup-rows.ts'

/** As the schema says. */
const mostInputs = 8

/** A lookup by several inputs together. */
export function TableForm({ pointer }: { pointer: string }) {
  const translate = useTranslate()
  const words = useSchemaWords()
  const word = useChoiceWord()
  const edit = useEdit()
  const isReadOnly = useIsReadOnly()
  const inputList = useDraftValue<JsonValue>(`${pointer}/inputs`)
  const rows = useDraftValue<JsonValue>(`${pointer}/rows`)
  const gives = useDraftValue<JsonValue>(`${pointer}/gives`)
  const inputs = useMemo(() => inputsOf(inputList), [inputList])
  const form = useMemo(() => lookupRows(inputs), [inputs])
  const columns = useMemo(
    () => lookupColumns(inputs, gives, translate('editor.forms.any'), words('TableComponent/rows/value').label),
    [inputs, gives, translate, words],
  )
  const at = (field: string) => ({ pointer: `${pointer}/${field}`, words: `TableComponent/${field}` })
  const add = (kind: 'from' | 'levels') =>
    edit(addInput(pointer, inputs, rows, kind, translate('editor.forms.new_input')))
  return (
    <>
      <FieldGrid>
        <BoundChoice
          required
          {...at('gives')}
          choices={['rate', 'amount', 'factor'].map((value) => ({ value, name: word(value) }))}
        />
        <BoundStated required field="value" instead={['invalid']} {...at('whenNoRow')} />
      </FieldGrid>
      <BoundFormula {...at('base')} />
      <Typography component="h3" variant="subtitle2" sx={{ mt: 2 }}>
        {words('TableComponent/inputs').label}
      </Typography>
      <FieldGrid minPx={340}>
        {inputs.map((input, index) => (
          <InputForm
            key={typeof input.id === 'string' ? input.id : index}
            pointer={`${pointer}/inputs/${index}`}
            onRemove={inputs.length > 1 ? () => edit(removeInput(pointer, index, rows)) : undefined}
          />
        ))}
      </FieldGrid>
      {!isReadOnly && (
        <Box>
          {(['from', 'levels'] as const).map((kind) => (
            <Button
              key={kind}
              size="small"
              startIcon={<AddIcon />}
              disabled={inputs.length >= mostInputs}
              onClick={() => add(kind)}
            >
              {translate(`editor.forms.add_input.${kind}`)}
            </Button>
          ))}
        </Box>
      )}
      <BoundTable
        pointer={`${pointer}/rows`}
        label={words('TableComponent/rows').label}
        columns={columns}
        cell={form.cell}
        form={form}
        columnOf={columnOf}
        visibleRows={12}
      />
    </>
  )
}

function columnOf([field = '', index]: readonly string[]): string {
  return field === 'at' ? atColumn(Number(index ?? 0)) : field
}

function lookupColumns(
  inputs: readonly JsonObject[],
  gives: JsonValue | undefined,
  any: string,
  value: string,
): readonly Column[] {
  const kind = gives === 'rate' ? 'percent' : gives === 'amount' ? 'money' : 'number'
  const conditions = inputs.map((input, index): Column => {
    const title = typeof input.name === 'string' ? input.name : `${index + 1}`
    return { id: atColumn(index), title, kind: 'choice', choices: inputChoices(input, any), widthPx: 170 }
  })
  return [...conditions, { id: 'value', title: value, kind, required: true, parameters: true }]
}
