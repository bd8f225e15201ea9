import type { Collection } from '../../../server/store/collection.ts'
import type { Change, Command } from '../../../server/store/store.ts'

/** Collections of each kind. */
export const crashCollections: readonly Collection[] = [
  {
    name: 'employees',
    kind: 'records',
    fields: { name: 'name', email: 'text', department: 'text' },
    unique: [['email']],
    indexed: ['department'],
  },
  { name: 'schemes', kind: 'records', fields: { title: 'text' } },
  { name: 'audit', kind: 'log', fields: { who: 'text' }, isChained: true },
  { name: 'outcomes', kind: 'log', fields: { employee: 'text' } },
]

/** Commands that are sent at once, or what else happens. */
export type CrashStep = readonly Command[] | 'close and open'

/** How many commands are sent at once, one group after the other. Ten make a round. */
export type Groups = readonly (number | 'close and open')[]

const fifty: Groups = [1, 1, 3, 1, 8, 1, 2, 7, 'close and open', 1, 4, 1, 12, 1, 1, 1, 1, 1, 1, 1, 1]
export const twenty: Groups = [1, 1, 2, 1, 1, 3, 1, 'close and open', 2, 1, 1, 1, 5, 1]

/**
 * Fifty commands: records made, changed and removed in several collections at once, entries appended, keys sent twice, commands that
 * must be refused, lines longer than a block of the disk; alone and many at once.
 */
export function crashScript(groups: Groups = fifty): readonly CrashStep[] {
  const commands = Array.from({ length: 5 }, (_, round) => roundOf(round)).flat()
  return groups.map((group) => (group === 'close and open' ? group : commands.splice(0, group)))
}

/** Ten commands that need nothing but those of the rounds before. */
function roundOf(round: number): Command[] {
  const [a, b, c] = [`e${round}a`, `e${round}b`, `e${round}c`]
  const hire: Command = {
    name: 'hire-employees',
    changes: [person('create', a), person('create', b), person('create', c), audit('hire'), outcome(a, 1)],
  }
  const keyed: Command = {
    name: 'publish-scheme',
    key: `key-${round}`,
    reply: { published: round },
    changes: [
      { do: 'create', in: 'schemes', id: `s${round}`, fields: { title: `业务部方案 ${round}` } },
      { do: 'expect', in: 'employees', id: a, version: 1 },
      audit('publish'),
    ],
  }
  return [
    hire,
    keyed,
    { ...keyed, changes: [audit('sent twice: must not appear')] },
    { name: 'move-employee', changes: [person('replace', a), audit('move')] },
    // The version is not the one that stands, so that nothing of the command may appear.
    { name: 'refused-stale', changes: [outcome(b, 9), person('replace', a, 7), person('create', `bad${round}`)] },
    { name: 'append-long', changes: [outcome(a, 6000), audit('long')] },
    { name: 'dismiss-employee', changes: [{ do: 'remove', in: 'employees', id: c, version: 1 }, audit('dismiss')] },
    { name: 'refused-taken', changes: [audit('must not appear'), person('create', `bad${round}`, 1, b)] },
    { name: 'edit-scheme', changes: [scheme(round), { do: 'expect', in: 'employees', id: c }, outcome(b, 700)] },
    { name: 'record-outcome', key: `outcome-${round}`, changes: [outcome(b, 40), outcome(a, 40)] },
  ]
}

function person(change: 'create' | 'replace', id: string, version = 1, email = id): Change {
  const fields = { name: `员工 ${id}`, email, department: change === 'create' ? 'sales' : 'service' }
  const place = { in: 'employees', id, fields } as const
  return change === 'create' ? { do: change, ...place } : { do: change, ...place, version }
}

function scheme(round: number) {
  const fields = { title: `edited ${round}`, text: '比例'.repeat(round * 100) }
  return { do: 'replace', in: 'schemes', id: `s${round}`, version: 1, fields } as const
}

function audit(did: string) {
  return { do: 'append', in: 'audit', fields: { who: 'hr', did } } as const
}

function outcome(employee: string, length: number) {
  return { do: 'append', in: 'outcomes', fields: { employee, trace: 'x'.repeat(length) } } as const
}
