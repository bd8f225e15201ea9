import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { HttpError } from 'react-admin'
import { useSettled } from './use-settled.ts'

export interface Check<Told> {
  /** Of the source as it is; of the choices of a moment ago while they are checked. */
  readonly told: Told | undefined
  /** The choices that it is about. */
  readonly options: object | undefined
  readonly isChecking: boolean
  /** The share of the file that has been sent, from 0 to 1. */
  readonly share: number
  readonly error: HttpError | undefined
  again(): void
  /** Gives the check up; what was told before stays. */
  cancel(): void
}

export interface Checking {
  readonly signal: AbortSignal
  onProgress(share: number): void
}

interface CheckToMake<Told> {
  /** What kind of thing is checked. */
  readonly name: string
  /** Of the source: another one is another check. Undefined where there is nothing to check. */
  readonly source: string | undefined
  readonly options: object
  run(options: object, checking: Checking): Promise<Told>
}

/** Typing is over after this time. */
const settleMs = 350
const most = 3

/** Has the server check something whenever its source or the choices have changed. */
export function useCheck<Told>({ name, source, options, run }: CheckToMake<Told>): Check<Told> {
  const queries = useQueryClient()
  const [share, setShare] = useState(0)
  const [givenUp, setGivenUp] = useState<string>()
  const now = JSON.stringify({ source, options })
  const text = useSettled(now, settleMs)
  const queryKey = [name, text]
  const { data, error, isFetching, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const sent: { source: string; options: object } = JSON.parse(text)
      setShare(0)
      return { ...sent, told: await run(sent.options, { signal, onProgress: setShare }) }
    },
    // Never with choices of a moment ago: what is asked for may just have been chosen.
    enabled: source !== undefined && text === now && givenUp !== now,
    placeholderData: keepPreviousData,
    // What it would do depends on all that others change meanwhile.
    ...{ staleTime: 0, gcTime: 0, refetchOnWindowFocus: false },
    // Two checks of one person at most run at once; one that was given up may still run.
    retry: (count, failure) => failure instanceof HttpError && failure.status === 429 && count < most,
    retryDelay: 700,
  })
  const isOwn = source !== undefined && data?.source === source
  return {
    told: isOwn ? data.told : undefined,
    options: isOwn ? data.options : undefined,
    isChecking: source !== undefined && givenUp !== now && (isFetching || text !== now),
    share,
    error: error instanceof HttpError ? error : undefined,
    again: () => {
      // What was given up begins by itself when it is wanted again.
      if (givenUp === undefined) void refetch()
      setGivenUp(undefined)
    },
    cancel: () => {
      setGivenUp(now)
      void queries.cancelQueries({ queryKey })
    },
  }
}
