import { parentPort } from 'node:worker_threads'
import { invariant } from '../../engine/index.ts'
import { serveTasks } from './serve-tasks.ts'
import type { TaskTypes } from './task-types.ts'
import { tasks } from './tasks.ts'

/** What a thread of the server runs. */
invariant(parentPort !== null, 'this file runs as a thread')
serveTasks<TaskTypes>(tasks, parentPort)
