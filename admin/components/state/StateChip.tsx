import { Chip } from '@mui/material'
import { useRecordContext, useTranslate } from 'react-admin'
import { stateLooks } from './state-looks.ts'

/** A state in a word, a sign and a colour. `kind` is among the messages: `scheme_state`. */
export function StateChip({ kind, state }: { kind: string; state: string }) {
  const translate = useTranslate()
  const { color = 'default', Icon } = stateLooks[kind]?.[state] ?? {}
  return (
    <Chip
      {...{ color, size: 'small', variant: 'outlined', label: translate(`console.${kind}.${state}`, { _: state }) }}
      {...(Icon !== undefined && { icon: <Icon /> })}
    />
  )
}

/** The state of a record. */
export function StateField({ source, kind }: { source: string; kind: string; label?: string }) {
  const state = useRecordContext()?.[source]
  return typeof state === 'string' ? <StateChip {...{ kind, state }} /> : null
}
