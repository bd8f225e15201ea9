import { Typography } from '@mui/material'
import { useCallback, useMemo } from 'react'
import { useLocaleState, useTranslate } from 'react-admin'
import { JsonField } from '../../../components/json/JsonField.tsx'
import { schemeFieldsAt } from '../../../components/json/scheme-fields-at.ts'
import { isLanguage } from '../../../i18n/language.ts'
import { useIssuesWithin } from '../../checks/use-issues.ts'
import type { JsonValue } from '../../draft/json.ts'
import { useDraftValue, useEdit, useIsReadOnly } from '../../draft/use-draft.ts'

/** A part of the draft as JSON, with its problems marked and the names of fields completed. */
export function PartJson({ pointer, label }: { pointer: string; label: string }) {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  const value = useDraftValue<JsonValue>(pointer)
  const edit = useEdit()
  const isReadOnly = useIsReadOnly()
  const found = useIssuesWithin(pointer)
  const issues = useMemo(
    () => found.map((each) => ({ ...each, path: each.path.slice(pointer.length) })),
    [found, pointer],
  )
  const fieldsAt = useCallback(
    (at: string) => {
      const whole = `${pointer}${at}`
      const language = isLanguage(locale) ? locale : 'zh-CN'
      return whole.startsWith('/document') ? schemeFieldsAt(whole.slice('/document'.length), language) : []
    },
    [pointer, locale],
  )
  return (
    <>
      <JsonField
        {...{ label, value, pointer, issues, fieldsAt, isReadOnly }}
        onChange={(next) => edit([{ at: pointer, do: 'set', value: next }], { joins: `json:${pointer}` })}
      />
      {value === undefined && (
        <Typography variant="body2" color="text.secondary">
          {translate('editor.frame.json.empty')}
        </Typography>
      )}
    </>
  )
}
