import { posts } from '../../collections/people.ts'
import type { RecordKind } from '../records/record-kind.ts'
import { endPost } from './end-post.ts'
import { removePost } from './remove-post.ts'

/** Posts, none of which ends while it is needed. */
export const postKind: RecordKind = {
  collection: posts,
  noun: 'post',
  sensitive: [],
  isPay: false,
  readOnly: [],
  settle: async ({ id, fields, before }, doing) => {
    const ends = fields.ended !== undefined && before !== undefined && before.fields.ended === undefined
    if (ends) await endPost(id, doing)
    return { fields }
  },
  mayRemove: (record, doing) => removePost(record.id, doing),
}
