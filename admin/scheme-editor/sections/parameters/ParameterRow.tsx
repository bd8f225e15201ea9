import { Button, TableCell, TableRow, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { Parameter } from '../../../../engine/index.ts'
import { shownText } from '../../../components/spreadsheet/cell-text.ts'
import { BoundNumber } from '../../bound/BoundNumber.tsx'
import { useSaidAt } from '../../bound/use-said-at.ts'
import { pointerStep } from '../../../../schemas/json-pointer.ts'
import { useDraftValue, useEdit, useIsReadOnly } from '../../draft/use-draft.ts'

/** With thousands apart. */
const grouping = { id: '', title: '', kind: 'money' } as const

/** One blank: the value given beside the document, else the one in it; the suggested one to take over. */
export function ParameterRow({ blank, index }: { blank: Parameter; index: number }) {
  const translate = useTranslate()
  const edit = useEdit()
  const isReadOnly = useIsReadOnly()
  const { id, name, unit, suggested, value, min, max, help }: Partial<Parameter> = Object(blank)
  const own = `/parameters${pointerStep(String(id))}`
  const given = useDraftValue<number>(own)
  // A value that the document itself states is changed where it stands.
  const pointer = given === undefined && value !== undefined ? `/document/parameters/${index}/value` : own
  const { sentence, isError } = useSaidAt(`/document/parameters/${index}`)
  const shown = (number: number | undefined) => shownText(grouping, number)
  return (
    <TableRow data-pointer={`/document/parameters/${index}`}>
      <TableCell>
        {String(name)}
        {help !== undefined && (
          <Typography variant="body2" color="text.secondary">
            {help}
          </Typography>
        )}
        {sentence !== undefined && (
          <Typography variant="body2" color={isError ? 'error' : 'warning'}>
            {sentence}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        <BoundNumber
          {...{ pointer, isBare: true }}
          words="Parameter/value"
          label={translate('editor.parts.parameters.value_of', { name })}
        />
      </TableCell>
      <TableCell>{translate(`console.unit.${unit}`, { _: String(unit) })}</TableCell>
      <TableCell>
        {suggested === undefined || isReadOnly || (given ?? value) === suggested ? (
          shown(suggested)
        ) : (
          <Button size="small" onClick={() => edit([{ at: pointer, do: 'set', value: suggested }])}>
            {translate('editor.parts.parameters.take', { value: shown(suggested) })}
          </Button>
        )}
      </TableCell>
      <TableCell>{min === undefined && max === undefined ? '' : `${shown(min)} – ${shown(max)}`}</TableCell>
    </TableRow>
  )
}
