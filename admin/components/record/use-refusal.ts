import { HttpError, useNotify } from 'react-admin'

/** Says why a change was refused, unless the form says it at its fields, or the notice that the server is gone stands already. */
export function useRefusal(): (error: unknown) => void {
  const notify = useNotify()
  return (error) => {
    const isAtFields = error instanceof HttpError && Object.keys(error.body?.errors ?? {}).length > 0
    const isGone = error instanceof HttpError && error.status === 0
    if (error instanceof Error && !isAtFields && !isGone) notify(error.message, { type: 'error' })
  }
}
