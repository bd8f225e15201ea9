import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { HttpError } from 'react-admin'
import { useSettled } from '../components/wizard/use-settled.ts'
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

/** Typing is over after this time. */
const settleMs = 350
const most = 3

/** Checks an import whenever its source or the choices have changed. */
export function useSchemeCheck(source: SchemeSource | undefined, options: object): SchemeCheck {
  const key = source === undefined ? '' : sourceKey(source)
  const now = JSON.stringify(options)
  const text = useSettled(now, settleMs)
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    queryKey: ['scheme-import', key, text],
    queryFn: async ({ signal }) => {
      const sent = { source: source ?? missing(), options: Object(JSON.parse(text)) }
      return { key, sent, told: await checkScheme(sent, signal) }
    },
    enabled: source !== undefined,
    placeholderData: keepPreviousData,
    // What it would do depends on all that others change meanwhile.
    ...{ staleTime: 0, gcTime: 0, refetchOnWindowFocus: false },
    // Two checks of one person at most run at once; one that was given up may still run.
    retry: (count, failure) => failure instanceof HttpError && failure.status === 429 && count < most,
    retryDelay: 700,
  })
  const isOwn = data?.key === key
  return {
    told: isOwn ? data.told : undefined,
    sent: isOwn ? data.sent : undefined,
    isChecking: isFetching || isPlaceholderData || text !== now,
    error: error instanceof HttpError ? error : undefined,
    again: () => void refetch(),
  }
}

function missing(): never {
  throw new Error('nothing is checked without a source')
}
