import { useTranslate } from 'react-admin'
import type { JsonValue } from '../draft/json.ts'
import { useDraftValue } from '../draft/use-draft.ts'
import { useFormulaSpelling } from './use-formula-spelling.ts'

/** Longer formulas would make ranges hard to read. */
const longestSubject = 16

/** What the ranges of a table are about: the formula that is looked up where it is short, as 设备故障率; else "value". */
export function useSubject(pointer: string): string {
  const translate = useTranslate()
  const formula = useDraftValue<JsonValue>(pointer)
  const { shown } = useFormulaSpelling()
  const subject = typeof formula === 'string' ? shown(formula) : ''
  return /^[\d.]*$/.test(subject) || subject.length > longestSubject ? translate('editor.forms.value') : subject
}
