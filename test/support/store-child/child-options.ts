import type { Change, Command } from '../../../server/store/store.ts'

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
  /** Imports people in one command, once, instead of everything else. */
  readonly import?: ChildImport
}

/** So many people, and when the child kills itself: before the n-th call on a file, or in the n-th turn, from when it sends the command. */
export interface ChildImport {
  readonly rows: number
  readonly dieAtCall?: number
  readonly dieInTurn?: number
}

/** The command that imports so many people, about 400 bytes each, with an entry of its own. */
export function importCommand(rows: number): Command {
  const changes = Array.from({ length: rows }, (_, place): Change => {
    const fields = { name: `员工 ${place}`, email: `${place}@example.com`, department: `d${place % 40}` }
    return { do: 'create', in: 'employees', id: `e${place}`, fields: { ...fields, text: 'x'.repeat(300) } }
  })
  return { name: 'import', key: 'import', changes: [...changes, { do: 'append', in: 'audit', fields: { rows } }] }
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
