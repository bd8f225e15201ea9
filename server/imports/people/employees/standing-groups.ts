import { foldName } from '../../../../engine/index.ts'
import type { StoredRecord } from '../../../store/store.ts'
import { nameSuggester } from '../../suggest-names.ts'

/** The departments or the posts of the company, as names in files are looked up among them. */
export interface StandingGroups {
  byId(id: string): StoredRecord | undefined
  /** Several where a name is that of several. */
  named(text: string): readonly StoredRecord[]
  suggest(text: string): readonly { readonly id: string; readonly name: string }[]
}

export function standingGroups(records: readonly StoredRecord[], today: string): StandingGroups {
  const byId = new Map(records.map((record) => [record.id, record]))
  const byName = Map.groupBy(records, ({ fields }) => foldName(String(fields.name)))
  const open = records.filter((record) => !hasEnded(record, today))
  const suggestions = nameSuggester(open.map(({ id, fields }) => ({ id, name: String(fields.name) })))
  return {
    byId: (id) => byId.get(id),
    named: (text) => {
      const exact = byId.get(text) ?? byId.get(foldName(text))
      if (exact !== undefined) return [exact]
      const all = byName.get(foldName(text)) ?? []
      const standing = all.filter((record) => !hasEnded(record, today))
      return standing.length > 0 ? standing : all
    },
    suggest: (text) => suggestions(text, 3).map(({ id, name }) => ({ id, name })),
  }
}

/** Whether a department or post may not be used any more. */
export function hasEnded({ fields }: StoredRecord, today: string): boolean {
  return typeof fields.ended === 'string' && fields.ended <= today
}
