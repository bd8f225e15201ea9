import { Box, Typography } from '@mui/material'
import { useLocale, useTranslate } from 'react-admin'
import { isLanguage } from '../../i18n/language.ts'
import { sentenceOf } from '../../i18n/sentences.ts'
import type { ReasonTold } from './recorded-preview.ts'

/** Why nothing can be paid to some, and to how many for each reason. */
export function PreviewShortfalls({ reasons }: { readonly reasons: readonly ReasonTold[] }) {
  const translate = useTranslate()
  const locale = useLocale()
  const language = isLanguage(locale) ? locale : 'zh-CN'
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {reasons.map(({ message, code = '', figure = '', people }) => (
        <Typography component="li" variant="body2" key={`${message} ${code} ${figure}`}>
          {translate('publishing.preview.reason', {
            reason: message ?? sentenceOf(code, { figure }, language),
            smart_count: people,
          })}
        </Typography>
      ))}
    </Box>
  )
}
