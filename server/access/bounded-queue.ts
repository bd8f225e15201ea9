/** Runs at most so many tasks at once and lets so many wait, in the order in which they came. */
export interface BoundedQueue {
  /** What the task gives, or undefined, and the task not begun, where the queue is full. */
  run<T>(task: () => Promise<T>): Promise<T | undefined>
}

/** A queue for tasks that cost memory or time: what comes beyond `atOnce` and `waiting` is turned away at once rather than piled up. */
export function boundedQueue({ atOnce, waiting }: { readonly atOnce: number; readonly waiting: number }): BoundedQueue {
  const queue: (() => void)[] = []
  let running = 0

  const enter = async (): Promise<void> => {
    // Whoever leaves hands the place on, so that nobody who comes then goes before those who wait.
    if (running >= atOnce) await new Promise<void>((resolve) => queue.push(resolve))
    else running += 1
  }
  const leave = (): void => {
    const next = queue.shift()
    if (next === undefined) running -= 1
    else next()
  }

  return {
    run: async (task) => {
      if (running >= atOnce && queue.length >= waiting) return undefined
      await enter()
      try {
        return await task()
      } finally {
        leave()
      }
    },
  }
}
