import { tasks } from '../../server/threads/tasks.ts'
import type { TaskName } from '../../server/threads/task-types.ts'
import { type Task, ThreadError, type Threads } from '../../server/threads/threads.ts'

/** Runs the tasks of threads where they are asked for. What goes in and out is copied, as it is between threads; deadlines are not kept. */
export function sameThread(): Threads {
  return { run, close: async () => {} }
}

const run: Threads['run'] = async function* (task, start, { parts = [], signal } = {}) {
  let failure: { readonly error: unknown } | undefined
  async function* given() {
    try {
      for await (const part of parts) yield structuredClone(part)
    } catch (error) {
      failure = { error }
      throw error
    }
  }
  try {
    signal?.throwIfAborted()
    for await (const answer of taskOf(task)(structuredClone(start), given())) {
      yield structuredClone(answer)
      signal?.throwIfAborted()
    }
  } catch (error) {
    if (failure !== undefined) throw failure.error
    throw signal?.aborted === true ? signal.reason : new ThreadError('failed', { cause: error })
  }
}

function taskOf<N extends TaskName>(name: N): Task<N> {
  return tasks[name]
}
