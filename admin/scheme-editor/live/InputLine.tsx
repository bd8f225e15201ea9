import { Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { TraceInput } from '../../../engine/index.ts'
import { useOf } from './use-of.ts'

interface InputLineProps {
  readonly input: TraceInput
  readonly name: string
  /** As people read it. */
  readonly value: string
}

/** A figure that a step was given and that was not computed itself. */
export function InputLine({ input, name, value }: InputLineProps) {
  const translate = useTranslate()
  const more = useOf(input, translate)
  return (
    <Typography variant="body2" sx={{ pl: 5, fontVariantNumeric: 'tabular-nums' }}>
      {name}: {value === '' ? '—' : value}
      {more.length > 0 && ` (${more.join(', ')})`}
    </Typography>
  )
}
