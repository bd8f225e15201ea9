import { useTranslate } from 'react-admin'
import { valueText } from './value-text.ts'

/** Says values by the units of their metrics, in the language of the page. */
export function useValueText(): (value: unknown, unit: string) => string {
  const translate = useTranslate()
  const words = {
    ...{ yes: translate('ra.boolean.true'), no: translate('ra.boolean.false') },
    ...{ money: translate('facts.money'), days: translate('facts.days') },
    rows: (count: number) => translate('facts.rows', { smart_count: count }),
  }
  return (value, unit) => valueText(value, unit, words)
}
