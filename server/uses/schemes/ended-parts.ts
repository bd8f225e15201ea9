import type { RawScheme } from '../../../engine/index.ts'
import type { FieldError } from '../../http/api-error.ts'
import type { Doing } from '../doing.ts'

const parts = ['departments', 'posts', 'metrics'] as const

/** Departments, posts and metrics that a document names and that have ended in the company. Those that it does not know are its own. */
export async function endedParts(document: RawScheme, { store, today }: Doing): Promise<readonly FieldError[]> {
  const found: FieldError[] = []
  for (const part of parts) {
    const named = (document[part] ?? []).map(({ id }) => id)
    const { records } = await store.list(part, {
      scope: 'everything',
      filter: {
        all: [
          { field: 'id', in: named },
          { field: 'ended', atMost: today },
        ],
      },
    })
    for (const { id, fields } of records) {
      const path = `/document/${part}/${named.indexOf(id)}`
      found.push({ path, code: 'has-ended', params: { id, ended: String(fields.ended) } })
    }
  }
  return found
}
