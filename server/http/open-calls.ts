import { ApiError } from './api-error.ts'

/** Counts the calls of a route that somebody has open. */
export interface OpenCalls {
  /** Throws an `ApiError` (429) where they have as many as they may; else gives what is to be called when the call is over. */
  enter(userId: string | undefined): () => void
}

/** Counts for a route that takes so many calls of one person at once; any number where nothing is said. */
export function openCalls(atOnce = Number.POSITIVE_INFINITY): OpenCalls {
  const counts = new Map<string, number>()
  return {
    enter: (userId = '') => {
      const open = counts.get(userId) ?? 0
      if (open >= atOnce) throw new ApiError(429, 'calls-too-many', { limit: atOnce })
      counts.set(userId, open + 1)
      return () => {
        const left = (counts.get(userId) ?? 1) - 1
        if (left === 0) counts.delete(userId)
        else counts.set(userId, left)
      }
    },
  }
}
