import type { MessagePort } from 'node:worker_threads'
import { invariant } from '../../engine/index.ts'
import { type AnyTask, type RunningTask, runTask } from './run-task.ts'
import type { TaskOf, TaskTable } from './threads.ts'
import type { ToThread } from './wire.ts'

/** Runs the tasks that are asked for at the other end of the port, one after the other. */
export function serveTasks<Types extends TaskTable<Types>>(
  tasks: { readonly [N in keyof Types]: TaskOf<Types, N> },
  port: MessagePort,
): void {
  // What comes in was held against the same table at the other end.
  const known = new Map(Object.entries(tasks as Readonly<Record<string, AnyTask>>))
  let running: RunningTask | undefined
  port.on('message', (said: ToThread) => {
    if (said.say !== 'begin') return running?.hear(said)
    const task = known.get(said.task)
    invariant(task !== undefined, `there is no task "${said.task}"`)
    running = runTask(task, said.start, (told) => port.postMessage(told))
  })
}
