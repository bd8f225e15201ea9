import type { Change } from '../../../engine/index.ts'
import type { Language } from '../../messages/language.ts'
import { word } from '../../messages/word.ts'
import type { Printing } from './printing.ts'

type Part = Pick<Change, 'part' | 'id' | 'name'>

/** A part of a scheme as a sentence names it, after the part that it belongs to: `一级指标“销售额”的分档“80”`. */
export function partText(change: Part & Pick<Change, 'within' | 'path'>, printing: Printing): string {
  const own = named(change, printing)
  return change.within === undefined
    ? own
    : printing.context.say('change-within', {
        owner: named({ ...change.within, path: change.path }, printing),
        part: own,
      })
}

/** What kind of part it is; of an indicator on which level of the tree. */
export function kindOfPart({ part, path }: Pick<Change, 'part' | 'path'>, language: Language): string {
  if (part !== 'indicator') return word('part', part, language)
  const depth = path.split('/children/').length
  const rung = word('rung', String(depth), language)
  return rung === String(depth) ? word('part', part, language) : rung
}

function named(part: Part & Pick<Change, 'path'>, printing: Printing): string {
  const { say, language } = printing.context
  const kind = kindOfPart(part, language)
  return part.part === 'scheme' ? kind : say('change-part', { kind, name: partName(part, printing) })
}

/** The name of a part; of one without a name of its own what its id stands for. */
function partName({ part, id, name }: Part, { raw, context, nameOf, valueText }: Printing): string {
  if (name === '') return word('join', 'rest', context.language)
  if (name !== id) return name
  switch (part) {
    case 'rater-weight':
      return raw.raters?.find((rater) => rater.id === id)?.name ?? id
    case 'forced-share':
      return valueText('band', id)
    case 'post-weight':
      return id
        .split(', ')
        .map((post) => valueText('person.post', post))
        .join(', ')
    case 'decider':
      return nameOf(id)
    default:
      return word('choice', id, context.language)
  }
}
