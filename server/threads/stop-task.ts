import type { StandingThread } from './standing-thread.ts'

/** Tells a thread that nothing more is wanted of its task, and resolves when the task is over; a thread that goes on too long is ended. */
export async function stopTask(thread: StandingThread, graceMs: number): Promise<void> {
  const { promise: isOver, resolve } = Promise.withResolvers<void>()
  thread.listen({
    said: ({ say }) => {
      if (say === 'ended' || say === 'failed') resolve()
    },
    died: () => resolve(),
  })
  thread.say({ say: 'stop' })
  const timer = setTimeout(() => void thread.end(), graceMs)
  await isOver
  clearTimeout(timer)
}
