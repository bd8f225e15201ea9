import { useTranslate } from 'react-admin'
import { BoundChoice } from '../../bound/BoundChoice.tsx'
import { BoundNumber } from '../../bound/BoundNumber.tsx'
import { BoundText } from '../../bound/BoundText.tsx'
import { BoundYesNo } from '../../bound/BoundYesNo.tsx'
import { pointerStep } from '../../../../schemas/json-pointer.ts'
import { PartJson } from '../parts/PartJson.tsx'
import type { GivenFact } from './given-facts.ts'

interface FactFieldProps {
  /** Of the facts. */
  readonly pointer: string
  readonly metric: GivenFact
}

/** The fact of one metric, as its unit has it. */
export function FactField({ pointer, metric }: FactFieldProps) {
  const translate = useTranslate()
  const { id, name, unit, description, min, max, levels } = metric
  const unitName = translate(`console.unit.${unit}`, { _: unit })
  const field = {
    pointer: `${pointer}${pointerStep(id)}`,
    words: 'RawPerson/facts',
    label: translate('editor.cases.fact', { name, unit: unitName }),
    help: description ?? '',
  }
  if (unit === 'yes-no') return <BoundYesNo {...field} label={name} />
  if (unit === 'date') return <BoundText {...field} type="date" />
  if (unit === 'text') return <BoundText {...field} label={name} />
  if (unit === 'records') return <PartJson pointer={field.pointer} label={field.label} />
  if (unit === 'grade') {
    const none = translate('editor.forms.not_filled')
    return <BoundChoice {...field} {...{ none }} choices={levels.map((level) => ({ value: level, name: level }))} />
  }
  const kind = unit === 'money' || unit === 'percent' ? unit : 'number'
  return <BoundNumber {...field} {...{ kind }} min={min ?? 0} {...(max !== undefined && { max })} />
}
