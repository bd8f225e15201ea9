import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useLocaleState, useTranslate } from 'react-admin'
import type { Names, RawScheme, Stage } from '../../../engine/index.ts'
import type { ShownIssue } from './builder-context.ts'
import { canShow } from './can-show.ts'
import type { JsonValue } from '../../scheme-editor/draft/json.ts'
import { conditionSentence } from './condition-sentence.ts'
import { readFigures } from './figure-reading.ts'
import { isSameShape } from './is-same-shape.ts'

const JsonField = lazy(async () => ({ default: (await import('../json/JsonField.tsx')).JsonField }))
const ConditionBuilder = lazy(async () => ({ default: (await import('./ConditionBuilder.tsx')).ConditionBuilder }))

export interface ConditionFieldProps {
  /** The condition in the JSON of json-rules-engine; whatever else stands there opens as JSON. */
  readonly value: JsonValue | undefined
  /** `isTyping`: nothing but a value was written, which belongs to one gesture. */
  readonly onChange: (condition: JsonValue, isTyping: boolean) => void
  readonly names: Names
  /** Where it stands in the draft. */
  readonly pointer: string
  /** Gives bands, posts and departments their names, and amounts their currency. */
  readonly document?: Partial<Pick<RawScheme, 'bands' | 'posts' | 'departments' | 'money'>>
  /** When it is decided: only what is known by then is offered. */
  readonly stage?: Stage
  /** Issues below `pointer`. */
  readonly issues?: readonly ShownIssue[]
  readonly isReadOnly?: boolean
}

/** A condition to be built, with its sentence; as JSON where somebody prefers that or the builder cannot show all of it. */
export function ConditionField({
  value,
  onChange,
  names,
  pointer,
  document = nothing,
  stage = 'band',
  issues = none,
  isReadOnly = false,
}: ConditionFieldProps) {
  const say = useTranslate()
  const [locale] = useLocaleState()
  const [wantsJson, setWantsJson] = useState(false)
  const reading = useMemo(
    () => readFigures(document, names, say, locale === 'en' ? 'en' : 'zh-CN'),
    [document, names, say, locale],
  )
  const isShown = canShow(value)
  return (
    <Box role="group" aria-label={say('editor.conditions.when')}>
      <Suspense fallback={<LinearProgress aria-label={say('editor.conditions.when')} />}>
        {isShown && !wantsJson ? (
          <ConditionBuilder
            {...{ value, names, reading, stage, pointer, issues, isReadOnly }}
            onChange={(condition) => onChange(condition as object as JsonValue, isSameShape(value, condition))}
            currency={document.money?.currency ?? 'CNY'}
          />
        ) : (
          <JsonField
            {...{ value, pointer }}
            isReadOnly={isReadOnly || !wantsJson}
            label={say('editor.conditions.json')}
            onChange={(condition) => condition !== undefined && onChange(condition, true)}
          />
        )}
      </Suspense>
      {!isShown && <Alert severity="info">{say('editor.conditions.only_json')}</Alert>}
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2, mt: 0.5 }}>
        <Typography variant="body2" color="text.secondary" sx={{ flex: 1 }}>
          {isShown ? conditionSentence(value, reading) : ''}
        </Typography>
        {(isShown || !wantsJson) && (
          <Button size="small" onClick={() => setWantsJson(!wantsJson)}>
            {say(`editor.conditions.${wantsJson ? 'as_builder' : 'as_json'}`)}
          </Button>
        )}
      </Box>
    </Box>
  )
}

const nothing = {}
const none: readonly ShownIssue[] = []
