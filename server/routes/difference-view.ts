import { changeSentence } from '../cli/print/change-sentence.ts'
import type { Language } from '../messages/language.ts'
import { speechIn } from '../messages/speech.ts'
import type { JsonObject } from '../store/json.ts'
import { asJson } from '../uses/schemes/scheme-record.ts'
import type { Difference } from '../uses/versions/diff-versions.ts'

/** What two schemes say differently, a sentence for each difference. */
export function differenceView({ before, after, documents, changes }: Difference, language: Language): JsonObject {
  const speech = speechIn(language)
  return {
    before,
    after,
    changes: changes.map((change) => ({ ...asJson(change), message: changeSentence(change, documents, speech) })),
  }
}
