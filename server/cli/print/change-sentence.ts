import type { Change, RawScheme } from '../../../engine/index.ts'
import type { Speech } from '../../messages/speech.ts'
import { word } from '../../messages/word.ts'
import { kindOfPart, partText } from './changed-part.ts'
import { fieldText } from './field-text.ts'
import { type Printing, printingOf } from './printing.ts'

/** Fields that a part without a name of its own is not renamed by. */
const nameField = 'name'
/** Fields of a parameter that are in its own unit. */
const inUnit: ReadonlySet<string> = new Set(['value', 'suggested', 'min', 'max'])

/** Both sides of a comparison, as their own names print them. */
interface Sides {
  readonly before: Printing
  readonly after: Printing
}

/** One difference between two schemes as people say it: `一级指标“销售额”的权重由 70% 改为 60%`. */
export function changeSentence(change: Change, schemes: { a: RawScheme; b: RawScheme }, context: Speech): string {
  const sides = { before: printingOf(schemes.a, context), after: printingOf(schemes.b, context) }
  const { say } = context
  switch (change.kind) {
    case 'added':
      return say('change-added', { part: partText(change, sides.after), weight: weightOf(change.after, sides.after) })
    case 'removed':
      return say('change-removed', {
        part: partText(change, sides.before),
        weight: weightOf(change.before, sides.before),
      })
    case 'moved':
      return movedSentence(change, sides, context)
    case 'changed':
      return changedSentence(change, sides, context)
  }
}

function weightOf(part: unknown, printing: Printing): string {
  const { weight }: { weight?: unknown } = Object(part)
  return typeof weight === 'number' ? fieldText(weight, 'weight', printing) : ''
}

function movedSentence({ field, before, after, ...change }: Change, sides: Sides, { say }: Speech): string {
  const part = partText(change, sides.after)
  if (field === 'position') return say('change-placed', { part, before: Number(before), after: Number(after) })
  const [from, to] = [parentText(before, sides.before), parentText(after, sides.after)]
  return to === ''
    ? say('change-moved-up', { part, before: from })
    : say('change-moved-under', { part, before: from, after: to })
}

function parentText(parent: unknown, printing: Printing): string {
  return parent === undefined ? '' : fieldText(parent, 'parent', printing)
}

function changedSentence(change: Change, sides: Sides, { say, language }: Speech): string {
  const { field = '', part } = change
  const names = field.split('.').map((each) => word('field', each, language))
  // A field within a part of the scheme needs no word for the whole: 流程的面谈的期限.
  const owners = part === 'scheme' && names.length > 1 ? [] : [partText(change, sides.after)]
  const place = [...owners, ...names].reduce((owner, each) => say('change-within', { owner, part: each }))
  if (change.before === undefined) return say('change-set', { place, after: valueText(change, 'after', sides) })
  const before = valueText(change, 'before', sides)
  if (change.after === undefined) return say('change-unset', { place, before })
  if (field === nameField && part !== 'scheme') {
    const kind = kindOfPart(change, language)
    return say('change-renamed', { kind, before: String(change.before), after: String(change.after) })
  }
  const space = before.startsWith(' ') ? ' ' : ''
  return say('change-changed', { place, before: before + space, after: valueText(change, 'after', sides) })
}

/** A value of the field that changed: figures stand apart in Chinese, and all that is made of words in quotation marks. */
function valueText({ part, id, field = '', ...values }: Change, side: 'before' | 'after', sides: Sides): string {
  const last = field.split('.').at(-1) ?? ''
  const value = values[side]
  const printing = sides[side]
  const { language } = printing.context
  if (typeof value !== 'number' && typeof value !== 'boolean') {
    const text = fieldText(value, last, printing)
    return language === 'zh-CN' ? `“${text}”` : `"${text}"`
  }
  const isOwnUnit = part === 'parameter' && inUnit.has(last)
  const text = isOwnUnit ? printing.valueText(id, String(value)) : fieldText(value, last, printing)
  return language === 'zh-CN' ? ` ${text}` : text
}
