import { type ConditionNode, indicatorsOf } from '../../../engine/index.ts'
import { quote } from '../../documents/quote.ts'
import { word } from '../../messages/word.ts'
import { conditionText } from './condition-text.ts'
import type { Printing } from './printing.ts'

/** Of a description people wrote, in characters. */
const longestText = 60

/** Fields that people wrote as they like; the same word elsewhere is one of the format's own. */
const ownWords: ReadonlySet<string> = new Set(['name', 'description', 'criterion', 'reason', 'note', 'help', 'level'])

/** Fields whose numbers are percentages. */
const percents: ReadonlySet<string> = new Set(['weight', 'percent'])

/** Fields that hold a formula where they hold a text. */
export const formulaFields: ReadonlySet<string> = new Set([
  'actual',
  'amount',
  'base',
  'cap',
  'floor',
  'formula',
  'of',
  'paid',
  'pool',
  'prior',
  'scale',
  'share',
  'target',
  'times',
  'wage',
])

/** The value of a field of a scheme as people read it: conditions in words, parameters by name, the format's choices translated. */
export function fieldText(value: unknown, field: string, printing: Printing): string {
  const { language } = printing.context
  if (value === undefined) return word('join', 'undefined', language)
  if (typeof value === 'number') return `${value}${percents.has(field) ? '%' : ''}`
  if (typeof value === 'boolean') return word('answer', value ? 'yes' : 'no', language)
  if (typeof value === 'string')
    return ownWords.has(field) ? quote(value, longestText) : stringText(value, field, printing)
  if (Array.isArray(value)) return value.map((each) => fieldText(each, field, printing)).join(' / ')
  return typeof value === 'object' && value !== null ? objectText(value, printing) : String(value)
}

function stringText(value: string, field: string, { raw, context, valueText, formulaText }: Printing): string {
  if (field === 'parent')
    return indicatorsOf(raw).find(({ indicator }) => indicator.id === value)?.indicator.name ?? value
  if (field === 'posts') return valueText('person.post', value)
  if (field === 'departments' || field === 'department') return valueText('person.department', value)
  return formulaFields.has(field) ? formulaText(value) : word('choice', value, context.language)
}

function objectText(value: object, printing: Printing): string {
  if ('all' in value || 'any' in value || 'not' in value) return conditionText(value as ConditionNode, printing)
  if ('parameter' in value) return printing.nameOf(String(value.parameter))
  const { language } = printing.context
  const fields = Object.entries(value).map(
    ([key, each]) => `${word('field', key, language)} ${fieldText(each, key, printing)}`,
  )
  return fields.join(language === 'zh-CN' ? '，' : ', ')
}
