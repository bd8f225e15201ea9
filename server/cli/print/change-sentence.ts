import type { Change, RawScheme } from '../../../engine/index.ts'
import { word } from '../../messages/word.ts'
import type { Speech } from '../../messages/speech.ts'
import { fieldText } from './field-text.ts'
import { type Printing, printingOf } from './printing.ts'

/** One difference between two schemes as a sentence: `指标“销售额”的权重：40 → 35`. */
export function changeSentence(change: Change, schemes: { a: RawScheme; b: RawScheme }, context: Speech): string {
  const { say, language } = context
  const [before, after] = [printingOf(schemes.a, context), printingOf(schemes.b, context)]
  const part = partText(change, change.kind === 'removed' ? before : after)
  if (change.kind === 'added') return say('change-added', { part })
  if (change.kind === 'removed') return say('change-removed', { part })
  const fields = (change.field ?? '').split('.')
  const names = fields.map((each) => word('field', each, language))
  const field = fields.at(-1) ?? ''
  return say('change-changed', {
    place: [part, ...names].reduce((owner, each) => say('change-within', { owner, part: each })),
    before: fieldText(change.before, field, before),
    after: fieldText(change.after, field, after),
  })
}

type Part = Pick<Change, 'part' | 'id' | 'name'>

function partText(change: Change, printing: Printing): string {
  const own = named(change, printing)
  return change.within === undefined
    ? own
    : printing.context.say('change-within', { owner: named(change.within, printing), part: own })
}

function named(part: Part, printing: Printing): string {
  const { say, language } = printing.context
  const kind = word('part', part.part, language)
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
