import CompareIcon from '@mui/icons-material/CompareArrows'
import { ToggleButton } from '@mui/material'
import type {
  CombinatorSelectorProps,
  FieldSelectorProps,
  OperatorSelectorProps,
  ValueEditorProps,
  ValueSourceSelectorProps,
} from 'react-querybuilder'
import { ActionControl, NegationControl, ShiftControl } from './action-controls.tsx'
import type { BuilderContext } from './builder-context.ts'
import { FigureSelect } from './FigureSelect.tsx'
import { LabelledSelect } from './LabelledSelect.tsx'
import type { OfferedFigure } from './offered-figures.ts'
import { operatorsFor, operatorText } from './operators.ts'
import { pointerIn } from './pointer-in.ts'
import type { ConditionRule } from './query.ts'
import { ValueField } from './ValueField.tsx'

/** The parts of a comparison and of a group, as react-querybuilder calls them. */
export const builderControls = {
  actionElement: ActionControl,
  notToggle: NegationControl,
  shiftActions: ShiftControl,
  fieldSelector: FactControl,
  operatorSelector: OperatorControl,
  valueEditor: ValueControl,
  valueSourceSelector: SourceControl,
  combinatorSelector: CombinatorControl,
}

function FactControl({ value = '', handleOnChange, context, path, disabled = false }: FieldSelectorProps) {
  const { say, figures } = contextOf(context)
  return (
    <FigureSelect
      label={say('editor.conditions.fact')}
      value={value}
      figures={figures}
      onChange={handleOnChange}
      pointer={pointerAt(context, path)}
      disabled={disabled}
    />
  )
}

function OperatorControl({
  value = '',
  handleOnChange,
  context,
  path,
  field,
  disabled = false,
}: OperatorSelectorProps) {
  const { say } = contextOf(context)
  const { type } = figureOf(context, field)
  const fitting = operatorsFor[type].map((id) => ({ id, label: operatorText(id, type, say) }))
  return (
    <LabelledSelect
      label={say('editor.conditions.operator_title')}
      value={value}
      options={fitting}
      onChange={handleOnChange}
      pointer={`${pointerAt(context, path)}/operator`}
      disabled={disabled}
    />
  )
}

function ValueControl({ rule, field, handleOnChange, context, path, disabled = false }: ValueEditorProps) {
  const { say, figures, issues, currency } = contextOf(context)
  const figure = figureOf(context, field)
  const pointer = pointerAt(context, path)
  return (
    <ValueField
      rule={rule as ConditionRule}
      figure={figure}
      figures={figures}
      unit={unitText(figure, currency, say)}
      onChange={handleOnChange}
      pointer={`${pointer}/value`}
      disabled={disabled}
      problem={issues.find((issue) => isWithin(issue.path, pointer))?.sentence}
    />
  )
}

/** Pressed: compared with another figure and not with a value. */
function SourceControl({ value = 'value', handleOnChange, context, disabled = false }: ValueSourceSelectorProps) {
  const { say } = contextOf(context)
  const isOther = value === 'field'
  const title = say('editor.conditions.other')
  return (
    <ToggleButton
      size="small"
      value="field"
      selected={isOther}
      disabled={disabled}
      onChange={() => handleOnChange(isOther ? 'value' : 'field')}
      aria-label={title}
      title={title}
      sx={{ p: 0.5, height: 34, alignSelf: 'flex-start' }}
    >
      <CompareIcon fontSize="small" />
    </ToggleButton>
  )
}

function CombinatorControl({
  value = 'and',
  handleOnChange,
  context,
  path,
  disabled = false,
}: CombinatorSelectorProps) {
  const { say } = contextOf(context)
  const options = [
    { id: 'and', label: say('editor.conditions.all') },
    { id: 'or', label: say('editor.conditions.any') },
  ]
  return (
    <LabelledSelect
      label={say('editor.conditions.group')}
      value={value}
      options={options}
      onChange={handleOnChange}
      pointer={pointerAt(context, path)}
      disabled={disabled}
    />
  )
}

/** The library hands it on without looking at it. */
function contextOf(context: BuilderContext): BuilderContext {
  return context
}

function pointerAt({ pointer, query }: BuilderContext, path: readonly number[]): string {
  return pointer + pointerIn(query, path)
}

function figureOf({ figures }: BuilderContext, id: string): OfferedFigure {
  return (
    figures.find((figure) => figure.value === id) ?? { name: id, value: id, label: id, kind: 'unknown', type: 'number' }
  )
}

function unitText({ unit }: OfferedFigure, currency: string, say: BuilderContext['say']): string {
  if (unit === undefined) return ''
  const kind = unit === 'money' && currency === 'CNY' ? 'CNY' : unit
  return say(`editor.conditions.amount.${kind}`, { amount: '', currency }).trim()
}

function isWithin(path: string, pointer: string): boolean {
  return path === pointer || path.startsWith(`${pointer}/`)
}
