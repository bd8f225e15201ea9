import { diffSchemes, type Id, type RawScheme } from '../../../engine/index.ts'
import { changeSentence } from '../../cli/print/change-sentence.ts'
import type { Language } from '../../messages/language.ts'
import { speechIn } from '../../messages/speech.ts'
import type { SentContent } from '../../uses/schemes/draft-fields.ts'
import type { ImportPlan } from './import-plan.ts'

/** Most differences that are told; the others are counted. */
const most = 200

/** How a content differs from the draft that it would replace, by meaning, in sentences. */
export function saidDifference(
  before: Id,
  standing: SentContent,
  { document }: SentContent,
  language: Language,
): NonNullable<ImportPlan['difference']> {
  // Both have satisfied their schema.
  const [a, b] = [standing.document as unknown as RawScheme, document as unknown as RawScheme]
  const changes = diffSchemes(a, b)
  const speech = speechIn(language)
  const said = changes
    .slice(0, most)
    .map((change) => ({ ...change, message: changeSentence(change, { a, b }, speech) }))
  return { before, changes: said, more: changes.length - said.length }
}
