import { canShow } from '../../components/condition/can-show.ts'
import type { FigureReading } from '../../components/condition/figure-reading.ts'
import type { JsonValue } from '../draft/json.ts'
import { consequenceSentence, vetoSentence } from './consequence-sentence.ts'
import type { PartList } from './part-list.ts'
import { readableConsequence, readableVeto } from './readable-part.ts'

/** The sentence of a reward, penalty or veto; empty where it cannot be read yet. */
export function partSentence(
  list: PartList,
  part: JsonValue | undefined,
  reading: FigureReading,
  document: { readonly money?: { readonly currency?: string } },
): string {
  if (list === 'vetoes') {
    const veto = readableVeto(part)
    return veto !== undefined && canShow(veto.when) ? vetoSentence({ ...veto, when: veto.when }, reading) : ''
  }
  const consequence = readableConsequence(part)
  if (consequence === undefined || !canShow(consequence.when)) return ''
  return consequenceSentence(list, { ...consequence, when: consequence.when }, reading, document)
}
