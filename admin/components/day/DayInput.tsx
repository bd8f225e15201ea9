import { type InputProps, FieldTitle, useInput, useTranslate } from 'react-admin'
import { DayField } from './DayField.tsx'
import { readDay } from './read-day.ts'

/** A day in a form of a record; an empty one is left out of what is sent. */
export function DayInput({ validate = [], helperText, ...props }: InputProps) {
  const translate = useTranslate()
  const checks = Array.isArray(validate) ? validate : [validate]
  const { field, fieldState, id, isRequired } = useInput({
    ...props,
    validate: [...checks, (value) => isDay(props.format?.(value) ?? value)],
  })
  const { error } = fieldState
  const said = typeof error?.message === 'string' ? error.message.replace(/^@@react-admin@@/, '') : ''
  const about = typeof helperText === 'string' ? translate(helperText, { _: helperText }) : ' '
  return (
    <DayField
      {...{ id, name: field.name, value: field.value ?? '', disabled: props.disabled === true }}
      label={<FieldTitle label={props.label} source={props.source} isRequired={isRequired} />}
      onChange={(text) => field.onChange(text === '' ? undefined : text)}
      onBlur={field.onBlur}
      error={error !== undefined}
      helperText={said === '' ? about : translate(saidKey(said), { _: said })}
    />
  )
}

/** react-admin keeps the messages of its own checks as JSON text. */
function saidKey(said: string): string {
  return said.startsWith('"') ? String(JSON.parse(said)) : said
}

function isDay(text: unknown): string | undefined {
  return typeof text !== 'string' || text === '' || readDay(text) !== undefined ? undefined : 'console.day.wrong'
}
