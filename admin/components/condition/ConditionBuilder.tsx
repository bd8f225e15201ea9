import { Box, FormHelperText } from '@mui/material'
import { QueryBuilderMaterial } from '@react-querybuilder/material'
import { useMemo, useState } from 'react'
import { useTranslate } from 'react-admin'
import { prepareRuleGroup, QueryBuilder, type RuleGroupType, type RuleType } from 'react-querybuilder'
import { comparisonLimit, type Condition, conditionDepthLimit, type Names, type Stage } from '../../../engine/index.ts'
import type { BuilderContext, ShownIssue } from './builder-context.ts'
import { builderControls } from './builder-controls.tsx'
import { builderStyle } from './builder-style.ts'
import { useBuilderWords } from './use-builder-words.tsx'
import type { FigureReading } from './figure-reading.ts'
import { fromQuery } from './from-query.ts'
import { comparableWith, type OfferedFigure, offeredFigures } from './offered-figures.ts'
import { operatorsFor } from './operators.ts'
import { comparisonPointers } from './pointer-in.ts'
import { type ConditionGroup, isGroup } from './query.ts'
import { settleQuery } from './settle-query.ts'
import { startingValue } from './starting-value.ts'
import { toQuery } from './to-query.ts'

export interface ConditionBuilderProps {
  readonly value: Condition
  readonly onChange: (condition: Condition) => void
  readonly names: Names
  readonly reading: FigureReading
  readonly pointer: string
  readonly stage: Stage
  readonly currency: string
  readonly issues: readonly ShownIssue[]
  readonly isReadOnly: boolean
}

/** A condition as groups of comparisons that people build. */
export function ConditionBuilder({ value, onChange, names, reading, isReadOnly, ...place }: ConditionBuilderProps) {
  const say = useTranslate()
  const [query, setQuery] = useQuery(value)
  const { stage, pointer, issues, currency } = place
  const figures = useMemo(() => offeredFigures(names, stage, query, reading), [names, stage, query, reading])
  const context: BuilderContext = { say, figures, query, pointer, issues, currency }
  const comparisons = comparisonPointers(query)
  const count = comparisons.length
  const words = useBuilderWords()
  const figureOf = (id: string) => figures.find((figure) => figure.value === id)
  const change = (next: RuleGroupType) => {
    const settled = settleQuery(next as ConditionGroup)
    const condition = fromQuery(settled)
    setQuery(settled, condition)
    if (!isReadOnly && textOf(condition) !== textOf(value)) onChange(condition)
  }
  return (
    <Box sx={builderStyle}>
      <QueryBuilderMaterial>
        <QueryBuilder
          query={query as RuleGroupType}
          onQueryChange={change}
          fields={figures.map((figure) => ({ ...figure }))}
          getOperators={(id: string) =>
            operatorsFor[figureOf(id)?.type ?? 'number'].map((name) => ({ name, label: name }))
          }
          getDefaultOperator={(id: string) => operatorsFor[figureOf(id)?.type ?? 'number'][0] ?? 'equal'}
          getDefaultValue={(rule: RuleType) => defaultValue(rule, figures)}
          getValueSources={(id: string, operator: string) =>
            isList(operator) || comparableWith(id, figures).length === 0 ? ['value'] : ['value', 'field']
          }
          onAddRule={() => count < comparisonLimit}
          onAddGroup={() => count < comparisonLimit}
          controlElements={builderControls}
          translations={words}
          accessibleDescriptionGenerator={() => say('editor.conditions.group')}
          context={context}
          disabled={isReadOnly}
          maxLevels={conditionDepthLimit}
          addRuleToNewGroups
          listsAsArrays
          showNotToggle
          showShiftActions
          showCloneButtons={count < comparisonLimit}
        />
      </QueryBuilderMaterial>
      {issues
        .filter(
          ({ path }) => !comparisons.some((each) => path === pointer + each || path.startsWith(`${pointer}${each}/`)),
        )
        .map(({ path, sentence }) => (
          <FormHelperText key={`${path} ${sentence}`} error>
            {sentence}
          </FormHelperText>
        ))}
      <FormHelperText>{limitsText(query, count, say)}</FormHelperText>
    </Box>
  )
}

/** What stands at first on the right side of a comparison. */
function defaultValue({ field, valueSource, operator }: RuleType, figures: readonly OfferedFigure[]): unknown {
  const figure = figures.find(({ value }) => value === field)
  if (valueSource === 'field') return comparableWith(field, figures)[0]?.value ?? ''
  return isList(operator) ? [] : figure === undefined ? 0 : startingValue(figure)
}

function isList(operator: string): boolean {
  return operator === 'in' || operator === 'notIn'
}

/** The query of a condition, kept while both mean the same: its ids, and what is being written, stay. */
function useQuery(value: Condition): [ConditionGroup, (query: ConditionGroup, condition: Condition) => void] {
  const [kept, keep] = useState(() => ({ query: prepared(value), text: textOf(value) }))
  const text = textOf(value)
  const current = kept.text === text ? kept : { query: prepared(value), text }
  if (current !== kept) keep(current)
  return [current.query, (query, condition) => keep({ query, text: textOf(condition) })]
}

function prepared(value: Condition): ConditionGroup {
  return prepareRuleGroup(toQuery(value) as RuleGroupType) as ConditionGroup
}

function textOf(condition: Condition): string {
  return JSON.stringify(condition)
}

function limitsText(query: ConditionGroup, count: number, say: ReturnType<typeof useTranslate>): string {
  if (count === 0) return say('editor.conditions.empty')
  if (count >= comparisonLimit) return say('editor.conditions.too_long', comparisonLimit)
  const isDeep = depthOf(query) >= conditionDepthLimit
  return say(isDeep ? 'editor.conditions.depth' : 'editor.conditions.count', isDeep ? conditionDepthLimit : count)
}

function depthOf({ rules }: ConditionGroup): number {
  return 1 + Math.max(0, ...rules.map((member) => (isGroup(member) ? depthOf(member) : 0)))
}
