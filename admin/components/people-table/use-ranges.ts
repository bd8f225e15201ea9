import { useQueries } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type RangedList, type RangeOfRows, rangeSize, rangesAround, rowsOfRange } from './rows-of-range.ts'

interface Ranges<Row> {
  /** Undefined until the first range has come. */
  readonly total: number | undefined
  readonly isRefused: boolean
  rowAt(place: number): Row | undefined
  again(): void
}

/** How long the places have to stand still before they are asked for, so that a long way is not asked for step by step. */
const standingMs = 80

/** The rows at the places in sight. Only the ranges that they lie in are asked for; what has been is kept for a while. */
export function useRanges<Row>(list: RangedList, seen: { first: number; last: number }): Ranges<Row> {
  const wanted = useSettled(rangesAround(seen.first, seen.last).join())
  const numbers = [...new Set([0, ...wanted.split(',').map(Number)])]
  const answers = useQueries({
    queries: numbers.map((range) => ({
      queryKey: ['people-table', list, range],
      queryFn: ({ signal }: { signal: AbortSignal }) => rowsOfRange<Row>(list, range, signal),
      staleTime: 60_000,
      retry: false,
    })),
  })
  const byRange = new Map<number, RangeOfRows<Row>>()
  for (const [place, { data }] of answers.entries()) {
    const range = numbers[place]
    if (data !== undefined && range !== undefined) byRange.set(range, data)
  }
  return {
    total: byRange.get(0)?.total,
    isRefused: answers.some(({ isError }) => isError),
    rowAt: (place) => byRange.get(Math.floor(place / rangeSize))?.rows[place % rangeSize],
    again: () => {
      for (const { isError, refetch } of answers) if (isError) void refetch()
    },
  }
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), standingMs)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
