import { ListItem, ListItemButton, Stack, Typography } from '@mui/material'
import { useLocale, useTranslate } from 'react-admin'
import { ExampleText } from './ExampleText.tsx'
import { measuresText } from './measures-text.ts'
import type { Template } from './template.ts'

interface TemplateItemProps {
  readonly template: Template
  readonly isShown: boolean
  readonly onLook: () => void
}

/** One template in the list: what it measures, what it pays, and what somebody gets by it. */
export function TemplateItem({ template, isShown, onLook }: TemplateItemProps) {
  const translate = useTranslate()
  const locale = useLocale()
  const { name, cycle, blanks, measures, pays, example } = template
  const pay = pays.map((each) => each.name).join(locale === 'en' ? ', ' : '、')
  return (
    <ListItem disablePadding>
      <ListItemButton selected={isShown} aria-current={isShown} onClick={onLook} sx={{ borderRadius: 1 }}>
        <Stack sx={{ minWidth: 0, width: '100%' }}>
          <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
          <Line>{translate('newScheme.library.measures', { text: measuresText(measures, locale) })}</Line>
          <Line>
            {pay === ''
              ? translate('newScheme.library.pays_nothing')
              : translate('newScheme.library.pays', { text: pay })}
          </Line>
          {example !== undefined && (
            <Line>
              <ExampleText example={example} />
            </Line>
          )}
          <Line>
            {translate('newScheme.library.by', { cycle })}
            {blanks > 0 && ` · ${translate('newScheme.library.blanks', { smart_count: blanks })}`}
          </Line>
        </Stack>
      </ListItemButton>
    </ListItem>
  )
}

function Line({ children }: { children: React.ReactNode }) {
  return (
    <Typography variant="body2" color="text.secondary" noWrap component="div">
      {children}
    </Typography>
  )
}
