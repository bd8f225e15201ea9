import { useTranslate } from 'react-admin'
import type { Metric } from '../../../../engine/index.ts'
import { scopes, units } from '../../../components/choices.ts'
import { BoundChoice } from '../../bound/BoundChoice.tsx'
import { BoundFormula } from '../../bound/BoundFormula.tsx'
import { BoundLines } from '../../bound/BoundLines.tsx'
import { BoundNumber } from '../../bound/BoundNumber.tsx'
import { BoundSwitch } from '../../bound/BoundSwitch.tsx'
import { BoundText } from '../../bound/BoundText.tsx'
import { FieldGrid } from '../../bound/FieldGrid.tsx'
import { useChoices, useWordChoices } from '../../bound/use-choices.ts'
import { useDocumentChoices } from '../../bound/use-document-choices.ts'
import { useSchemaWords } from '../../bound/use-words.ts'
import { useDraftValue } from '../../draft/use-draft.ts'
import { HistoryFields } from './HistoryFields.tsx'
import { RecordFieldsTable } from './RecordFieldsTable.tsx'

interface KindFieldsProps {
  /** Of the metric. */
  readonly pointer: string
}

/** The fields that only one kind of metric has. */
export function MetricKindFields({ pointer, kind }: KindFieldsProps & { readonly kind: Metric['kind'] }) {
  if (kind === 'given') return <GivenFields pointer={pointer} />
  if (kind === 'derived') return <DerivedFields pointer={pointer} />
  return kind === 'earlier' ? <EarlierFields pointer={pointer} /> : <HistoryFields pointer={pointer} />
}

const grades = new Set(['grade', 'yes-no', 'date', 'text', 'records'])
const numberUnits = units.filter(({ id }) => !grades.has(id))

function GivenFields({ pointer }: KindFieldsProps) {
  const none = useTranslate()('editor.forms.not_stated')
  const unit = useDraftValue<string>(`${pointer}/unit`) ?? ''
  const at = (field: string) => ({ pointer: `${pointer}/${field}`, words: `GivenMetric/${field}` })
  return (
    <>
      <FieldGrid minPx={190}>
        <BoundChoice {...at('unit')} choices={useChoices(units)} required />
        <BoundChoice {...at('scope')} choices={useChoices(scopes)} none={none} />
        {!grades.has(unit) && (
          <>
            <BoundNumber {...at('min')} />
            <BoundNumber {...at('max')} />
            <BoundNumber {...at('scale')} whole min={0} max={15} />
            <RollUpChoice {...at('rollUp')} none={none} />
          </>
        )}
        {unit === 'grade' && <BoundLines {...at('levels')} />}
        <BoundSwitch {...at('required')} />
      </FieldGrid>
      {unit === 'records' && <RecordFieldsTable pointer={`${pointer}/fields`} />}
      <StatedFields {...at('whenMissing')} />
    </>
  )
}

function RollUpChoice(field: { readonly pointer: string; readonly words: string; readonly none: string }) {
  return <BoundChoice {...field} choices={useWordChoices(['sum', 'mean', 'last', 'max', 'min'])} />
}

function DerivedFields({ pointer }: KindFieldsProps) {
  const unitChoices = useChoices(
    units.filter(({ id }) => id === 'yes-no' || numberUnits.some((each) => each.id === id)),
  )
  return (
    <>
      <BoundFormula pointer={`${pointer}/formula`} words="DerivedMetric/formula" required />
      <FieldGrid minPx={190}>
        <BoundChoice pointer={`${pointer}/unit`} words="DerivedMetric/unit" choices={unitChoices} required />
      </FieldGrid>
      <StatedFields pointer={`${pointer}/whenUndefined`} words="DerivedMetric/whenUndefined" />
    </>
  )
}

function EarlierFields({ pointer }: KindFieldsProps) {
  const at = (field: string) => ({ pointer: `${pointer}/${field}`, words: `EarlierMetric/${field}`, required: true })
  return (
    <>
      <FieldGrid minPx={190}>
        <BoundChoice {...at('metric')} choices={useDocumentChoices('metrics')} />
        <BoundNumber {...at('back')} whole min={1} max={120} />
        <BoundChoice {...at('of')} choices={useWordChoices(['period', 'year'])} />
      </FieldGrid>
      <StatedFields pointer={`${pointer}/whenMissing`} words="EarlierMetric/whenMissing" />
    </>
  )
}

function StatedFields({ pointer, words }: KindFieldsProps & { readonly words: string }) {
  const { label } = useSchemaWords()(words)
  return (
    <FieldGrid title={label} minPx={190}>
      <BoundNumber endsPart pointer={`${pointer}/value`} words="StatedValue/value" />
      <BoundText endsPart pointer={`${pointer}/reason`} words="StatedValue/reason" />
    </FieldGrid>
  )
}
