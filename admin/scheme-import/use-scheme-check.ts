import type { HttpError } from 'react-admin'
import { useCheck } from '../components/wizard/use-check.ts'
import { checkScheme, type ToSend } from './import-calls.ts'
import { type SchemeSource, sourceKey } from './scheme-choices.ts'
import type { SchemeImportTold } from './scheme-import-told.ts'

export interface SchemeCheck {
  /** Of the source as it is; of the choices of a moment ago while they are checked. */
  readonly told: SchemeImportTold | undefined
  /** What was checked, to be sent again. */
  readonly sent: ToSend | undefined
  readonly isChecking: boolean
  readonly error: HttpError | undefined
  again(): void
}

/** Checks an import whenever its source or the choices have changed. */
export function useSchemeCheck(source: SchemeSource | undefined, options: object): SchemeCheck {
  const {
    told,
    options: checked,
    isChecking,
    error,
    again,
  } = useCheck({
    ...{ name: 'scheme-import', source: source && sourceKey(source), options },
    run: (wanted, { signal }) => {
      if (source === undefined) throw new Error('nothing is checked without a source')
      return checkScheme({ source, options: wanted }, signal)
    },
  })
  const sent = source !== undefined && checked !== undefined ? { source, options: checked } : undefined
  return { told, sent, isChecking, error, again }
}
