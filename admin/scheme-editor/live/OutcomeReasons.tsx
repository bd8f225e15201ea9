import { Alert } from '@mui/material'
import { useLocale, useTranslate } from 'react-admin'
import type { PersonOutcome } from '../../../engine/index.ts'
import { isLanguage } from '../../i18n/language.ts'
import { sentenceOf, wordOf } from '../../i18n/sentences.ts'

interface OutcomeReasonsProps {
  readonly outcome: PersonOutcome
  readonly nameOf: (figure: string) => string
}

/** Why nobody can be paid by an outcome: what is missing, and the figure that needs it. */
export function OutcomeReasons({ outcome: { missing = [], problems = [] }, nameOf }: OutcomeReasonsProps) {
  const translate = useTranslate()
  const locale = useLocale()
  const language = isLanguage(locale) ? locale : 'zh-CN'
  const lacking = missing.map(({ what, name, figure }) => {
    const said = translate('editor.live.missing', { what: wordOf('missing', what, language), name })
    return `${said} (${nameOf(figure)})`
  })
  const wrong = problems.map(({ code, params }) => sentenceOf(code, params, language))
  const reasons = [...new Set([...lacking, ...wrong])]
  if (reasons.length === 0) return null
  return (
    <Alert severity="warning" sx={{ mb: 1 }}>
      {reasons.map((reason) => (
        <div key={reason}>{reason}</div>
      ))}
    </Alert>
  )
}
