import type { Change } from '../../store/store.ts'
import type { Doing } from '../doing.ts'
import { wrongField } from '../refusals.ts'

/**
 * That a department or post exists and has not ended, as an expectation that goes into the command which relies on it. Refuses the
 * field at `path` otherwise.
 */
export async function standing(
  resource: 'departments' | 'posts',
  id: string,
  path: string,
  { store, today }: Doing,
): Promise<Change> {
  const record = await store.get(resource, id, 'everything')
  if (record === undefined) throw wrongField(path, missing[resource], { id })
  const { ended } = record.fields
  if (typeof ended === 'string' && ended <= today) throw wrongField(path, 'has-ended', { id, ended })
  return { do: 'expect', in: resource, id, version: record.version }
}

const missing = { departments: 'no-such-department', posts: 'no-such-post' } as const
