import type { FieldError } from '../../http/api-error.ts'
import type { Store } from '../../store/store.ts'
import type { GroupChosen } from '../figures/gather-cohort.ts'
import { Invalid } from '../refusals.ts'

const codes = { departments: 'no-such-department', posts: 'no-such-post', employees: 'no-such-employee' } as const
const parts = ['departments', 'posts', 'employees'] as const

/** Refuses (400) a group that names what there is not, each of it: others would be paid than somebody thinks. */
export async function expectGroup(group: GroupChosen = {}, { store }: { store: Pick<Store, 'list'> }): Promise<void> {
  const errors: FieldError[] = []
  for (const part of parts) {
    const named = group[part] ?? []
    const { records } = await store.list(part, { scope: 'everything', filter: { field: 'id', in: named } })
    const known = new Set(records.map(({ id }) => id))
    const missing = named.map((id, index) => ({ id, index })).filter(({ id }) => !known.has(id))
    errors.push(
      ...missing.map(({ id, index }) => ({ path: `/group/${part}/${index}`, code: codes[part], params: { id } })),
    )
  }
  if (errors.length > 0) throw new Invalid(errors)
}
