import { QueryClient } from '@tanstack/react-query'
import { HttpError } from 'react-admin'

/** Refusals are final: only what got no answer, or failed on the server's side, is asked for once more. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: (count, error) => count < 1 && !isRefusal(error) } },
})

function isRefusal(error: unknown): boolean {
  return error instanceof HttpError && error.status >= 400 && error.status < 500
}
