import { Stack, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import type { RawScheme } from '../../../engine/index.ts'
import { blanksOf } from '../part-counts.ts'
import type { SchemeImport } from '../use-scheme-import.ts'

interface BlanksFormProps {
  readonly importing: SchemeImport
  readonly document: RawScheme
}

/** The blanks of a template, to be filled in here or later. */
export function BlanksForm({ importing, document }: BlanksFormProps) {
  const translate = useTranslate()
  const { choices, check } = importing
  const { parameters } = choices
  const brought = Object.fromEntries(Object.entries(check.told?.parameters ?? {}).filter(([id]) => !(id in parameters)))
  const blanks = blanksOf(document, brought)
  if (blanks.length === 0) return null
  return (
    <Stack component="section" spacing={1}>
      <Typography variant="subtitle2" component="h3">
        {translate('imports.scheme.understood.blanks')}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {translate('imports.scheme.understood.blanks_about')}
      </Typography>
      {blanks.map((blank) => (
        <Blank key={blank.id} {...{ importing, blank }} />
      ))}
    </Stack>
  )
}

interface BlankProps {
  readonly importing: SchemeImport
  readonly blank: ReturnType<typeof blanksOf>[number]
}

const plainNumber = /^-?\d+(\.\d+)?$/

function Blank({ importing, blank: { id, name, suggested } }: BlankProps) {
  const translate = useTranslate()
  const { choices, choose } = importing
  const [text, setText] = useState(String(choices.parameters[id] ?? ''))
  const isWrong = text.trim() !== '' && !plainNumber.test(text.trim())
  const type = (next: string) => {
    setText(next)
    choose(({ parameters: { [id]: _, ...rest } }) => ({
      parameters: plainNumber.test(next.trim()) ? { ...rest, [id]: Number(next.trim()) } : rest,
    }))
  }
  return (
    <TextField
      label={name}
      value={text}
      error={isWrong}
      helperText={
        isWrong
          ? translate('imports.scheme.understood.number_wrong')
          : suggested !== undefined && translate('imports.scheme.understood.suggested', { value: suggested })
      }
      onChange={({ target }) => type(target.value)}
      slotProps={{ htmlInput: { inputMode: 'decimal' } }}
    />
  )
}
