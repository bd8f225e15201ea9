import type { InputProps } from 'react-admin'
import { DayInput } from '../../components/day/DayInput.tsx'
import { instantText } from '../../components/day/instant-text.ts'
import { readDay } from '../../components/day/read-day.ts'

interface InstantInputProps extends Omit<InputProps, 'parse' | 'format'> {
  /** Whether the day counts from its beginning or to its end. */
  readonly end: 'start' | 'end'
  readonly alwaysOn?: boolean
}

/** A day of the reader's own calendar, which is sent as the instant at which it begins or ends. */
export function InstantInput({ end, alwaysOn: _, ...props }: InstantInputProps) {
  const parse = (text: string | undefined) => {
    const day = readDay(text ?? '')
    if (day === undefined) return text
    return new Date(`${day}T${end === 'start' ? '00:00:00.000' : '23:59:59.999'}`).toISOString()
  }
  const format = (instant: string | undefined) =>
    instant?.includes('T') === true ? instantText(new Date(instant)).slice(0, 10) : (instant ?? '')
  return <DayInput {...props} {...{ parse, format }} helperText={false} />
}
