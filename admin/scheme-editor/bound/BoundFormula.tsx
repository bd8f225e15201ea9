import type { RecordField } from '../../../engine/index.ts'
import { FormulaField } from '../../components/formula/FormulaField.tsx'
import { usePersonsValue } from '../live/use-persons-value.ts'
import { useNames } from '../names/use-names.ts'
import type { BoundField } from './bound-field.ts'
import { useBound } from './use-bound.ts'

interface BoundFormulaProps extends BoundField {
  /** Columns of the records that the whole formula goes over. */
  readonly records?: readonly RecordField[] | undefined
}

/** A formula of the draft; an empty one is taken away, unless it has to be there. */
export function BoundFormula({ required, records, ...field }: BoundFormulaProps) {
  const { value, write, label, help, issues, isReadOnly } = useBound(field)
  const names = useNames()
  const personsValue = usePersonsValue()
  return (
    <FormulaField
      value={typeof value === 'string' ? value : ''}
      onChange={(formula) => write(formula === '' && !required ? undefined : formula, `formula:${field.pointer}`)}
      label={required ? `${label} *` : label}
      pointer={field.pointer}
      {...{ names, help, issues, isReadOnly, personsValue }}
      {...(records && { records })}
    />
  )
}
