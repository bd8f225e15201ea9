/** What arrives, for one reader. */
export interface Inbox<T> {
  put(value: T): void
  /** From now on the reader gets this error, and nothing of what had arrived. */
  fail(error: unknown): void
  /** The next one that arrives or has arrived; to be asked for one at a time. Throws what it failed with. */
  take(): Promise<T>
}

/** An inbox in which nothing has arrived. */
export function inbox<T>(): Inbox<T> {
  let arrived: T[] = []
  let failure: { readonly error: unknown } | undefined
  let wake = () => {}
  return {
    put: (value) => {
      if (failure === undefined) arrived.push(value)
      wake()
    },
    fail: (error) => {
      failure ??= { error }
      arrived = []
      wake()
    },
    take: async () => {
      for (;;) {
        if (failure !== undefined) throw failure.error
        const [first] = arrived.splice(0, 1)
        if (first !== undefined) return first
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
  }
}
