import type { Command } from '../../../server/store/store.ts'

/** What a child process is told to do with a store. */
export interface ChildOptions {
  readonly folder: string
  readonly snapshotBytes?: number
  /** Writes commands whose ids begin so, until it is killed. Absent: writes what it is told on its input. */
  readonly life?: string
  /** Ids that are written first: those of a life before that were not acknowledged, and may or may not be there. */
  readonly again?: readonly string[]
  /** Says to itself that its system has no abstract sockets: the lock is the folder's alone, as it is for another host. */
  readonly hasNoSockets?: boolean
  /** Kills itself before its n-th call on a file. Its snapshots are then taken by its main thread. */
  readonly dieAtCall?: number
}

/**
 * A record and an entry that belong together, under a key of their own; the entry's place in its log is the command's place among all.
 */
export function childCommand(id: string): Command {
  const text = 'x'.repeat((id.length * 37) % 300)
  return {
    name: 'create-scheme',
    key: id,
    changes: [
      { do: 'create', in: 'schemes', id, fields: { title: id, text } },
      { do: 'append', in: 'outcomes', fields: { employee: id, text } },
    ],
  }
}
