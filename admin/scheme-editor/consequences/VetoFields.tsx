import { MenuItem, Stack, TextField } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import type { RawScheme, Veto } from '../../../engine/index.ts'
import { readNumber } from '../../components/condition/read-number.ts'
import { pointerProps } from '../../components/condition/pointer-props.ts'
import { useDraftValue, useEdit, useIsReadOnly } from '../draft/use-draft.ts'

/** What only vetoes have: the total or the band that they set. */
export function VetoFields({ pointer }: { pointer: string }) {
  const say = useTranslate()
  const edit = useEdit()
  const isReadOnly = useIsReadOnly()
  const band = useDraftValue<string>(`${pointer}/band`) ?? ''
  const bands = useDraftValue<NonNullable<RawScheme['bands']>['rows']>('/document/bands/rows') ?? []
  const isKnown = band === '' || bands.some(({ id }) => id === band)
  return (
    <Stack direction="row" spacing={2}>
      <ScoreField pointer={`${pointer}/score`} />
      <TextField
        select
        size="small"
        sx={{ flex: 1 }}
        label={say('editor.consequences.veto_band')}
        helperText={say('editor.consequences.veto_band_help')}
        value={band}
        disabled={isReadOnly}
        error={!isKnown}
        onChange={({ target: { value } }) =>
          edit([{ at: `${pointer}/band`, do: 'set', value: value === '' ? undefined : value }])
        }
        slotProps={{
          inputLabel: { shrink: true },
          select: { displayEmpty: true, SelectDisplayProps: pointerProps(`${pointer}/band`) },
        }}
      >
        <MenuItem value="">{say('editor.consequences.unchanged')}</MenuItem>
        {bands.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
        {!isKnown && <MenuItem value={band}>{band}</MenuItem>}
      </TextField>
    </Stack>
  )
}

/** A number, or the blank of a template, which is only shown here. */
function ScoreField({ pointer }: { pointer: string }) {
  const say = useTranslate()
  const edit = useEdit()
  const isReadOnly = useIsReadOnly()
  const score = useDraftValue<NonNullable<Veto['score']>>(pointer)
  const [typed, setTyped] = useState({ text: String(score ?? ''), of: score })
  const isBlank = typeof score === 'object'
  const blank = isBlank ? say('editor.consequences.veto_parameter', { name: score.parameter }) : ''
  const text = isBlank ? blank : typed.of === score ? typed.text : String(score ?? '')
  const isNumber = isBlank || text === '' || readNumber(text) !== undefined
  const change = (next: string) => {
    const number = readNumber(next)
    const value = next === '' ? undefined : (number ?? score)
    setTyped({ text: next, of: value })
    if (value !== score && typeof value !== 'object')
      edit([{ at: pointer, do: 'set', value }], { joins: `score:${pointer}` })
  }
  return (
    <TextField
      size="small"
      sx={{ flex: 1 }}
      label={say('editor.consequences.veto_score')}
      helperText={say(isNumber ? 'editor.consequences.veto_score_help' : 'editor.conditions.number_wanted')}
      value={text}
      error={!isNumber}
      disabled={isReadOnly}
      onChange={(event) => change(event.target.value)}
      slotProps={{ htmlInput: { inputMode: 'decimal', readOnly: isBlank, 'data-pointer': pointer } }}
    />
  )
}
