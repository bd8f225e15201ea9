import { useTranslate } from 'react-admin'
import type { Metric } from '../../../../engine/index.ts'
import { BoundFormula } from '../../bound/BoundFormula.tsx'
import { scopes, units } from '../../../components/choices.ts'
import { useDraftValue } from '../../draft/use-draft.ts'
import { DraftCheckbox } from '../../fields/DraftCheckbox.tsx'
import { DraftChoiceField } from '../../fields/DraftChoiceField.tsx'
import { DraftLinesField } from '../../fields/DraftLinesField.tsx'
import { DraftNumberField } from '../../fields/DraftNumberField.tsx'
import { DraftTextField } from '../../fields/DraftTextField.tsx'
import { FieldGrid } from '../../fields/FieldGrid.tsx'
import { useChoices, useWords } from '../../fields/use-choices.ts'

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
  const say = useSay()
  const unit = useDraftValue<string>(`${pointer}/unit`) ?? ''
  const unitChoices = useChoices(units)
  const scopeChoices = useChoices(scopes)
  const rollUps = useWords('editor.parts.roll_up', ['sum', 'mean', 'last', 'max', 'min'])
  return (
    <>
      <FieldGrid>
        <DraftChoiceField pointer={`${pointer}/unit`} label={say('unit')} choices={unitChoices} isNeeded />
        <DraftChoiceField pointer={`${pointer}/scope`} label={say('scope')} choices={scopeChoices} />
        {!grades.has(unit) && (
          <>
            <DraftNumberField pointer={`${pointer}/min`} label={say('min')} />
            <DraftNumberField pointer={`${pointer}/max`} label={say('max')} />
            <DraftNumberField pointer={`${pointer}/scale`} label={say('scale')} />
            <DraftChoiceField pointer={`${pointer}/rollUp`} label={say('roll_up')} choices={rollUps} />
          </>
        )}
        {unit === 'grade' && <DraftLinesField pointer={`${pointer}/levels`} label={say('levels')} />}
        <DraftCheckbox pointer={`${pointer}/required`} label={say('required')} />
      </FieldGrid>
      <StatedFields pointer={`${pointer}/whenMissing`} title={say('missing')} />
    </>
  )
}

function DerivedFields({ pointer }: KindFieldsProps) {
  const say = useSay()
  const unitChoices = useChoices(
    units.filter(({ id }) => id === 'yes-no' || numberUnits.some((each) => each.id === id)),
  )
  return (
    <>
      <BoundFormula pointer={`${pointer}/formula`} words="DerivedMetric/formula" required />
      <FieldGrid>
        <DraftChoiceField pointer={`${pointer}/unit`} label={say('unit')} choices={unitChoices} isNeeded />
      </FieldGrid>
      <StatedFields pointer={`${pointer}/whenUndefined`} title={say('undefined')} />
    </>
  )
}

function EarlierFields({ pointer }: KindFieldsProps) {
  const say = useSay()
  const metrics = useDraftValue<readonly Metric[]>('/document/metrics') ?? []
  const of = useWords('editor.parts.of', ['period', 'year'])
  return (
    <>
      <FieldGrid>
        <DraftChoiceField pointer={`${pointer}/metric`} label={say('metric')} choices={metrics} isNeeded />
        <DraftNumberField pointer={`${pointer}/back`} label={say('back')} />
        <DraftChoiceField pointer={`${pointer}/of`} label={say('of')} choices={of} isNeeded />
      </FieldGrid>
      <StatedFields pointer={`${pointer}/whenMissing`} title={say('missing')} />
    </>
  )
}

function HistoryFields({ pointer }: KindFieldsProps) {
  const say = useSay()
  const measures = useWords('editor.parts.measure', ['in-a-row', 'times', 'sum'])
  return (
    <FieldGrid>
      <DraftChoiceField pointer={`${pointer}/measure`} label={say('measure')} choices={measures} isNeeded />
    </FieldGrid>
  )
}

function StatedFields({ pointer, title }: KindFieldsProps & { readonly title: string }) {
  const say = useSay()
  return (
    <FieldGrid title={title}>
      <DraftNumberField pointer={`${pointer}/value`} label={say('stated')} />
      <DraftTextField pointer={`${pointer}/reason`} label={say('reason')} />
    </FieldGrid>
  )
}

function useSay() {
  const translate = useTranslate()
  return (key: string) => translate(`editor.parts.metrics.${key}`)
}
