import { Box, Button, Stack, Typography } from '@mui/material'
import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import type { RawScheme } from '../../../engine/index.ts'
import { affectedBy } from './affected-by.ts'
import { BlankField } from './BlankField.tsx'
import type { Filled } from './filled.ts'

interface BlankFieldsProps {
  readonly document: RawScheme
  readonly filled: Filled
  readonly onChange: (blanks: Filled['blanks']) => void
}

/** The blanks of a template, each with its unit, its range, a suggestion and what it changes. */
export function BlankFields({ document, filled: { blanks }, onChange }: BlankFieldsProps) {
  const translate = useTranslate()
  const { parameters = [] } = document
  const affected = useMemo(
    () => new Map((document.parameters ?? []).map(({ id }) => [id, affectedBy(document, id)])),
    [document],
  )
  const say = (key: string) => translate(`newScheme.fill.blanks.${key}`)
  const isOpen = ({ id, suggested }: (typeof parameters)[number]) =>
    suggested !== undefined && (blanks[id] ?? '') === ''
  const takeAll = () => {
    const suggestions = parameters.filter(isOpen).map(({ id, suggested }) => [id, String(suggested)])
    onChange({ ...blanks, ...Object.fromEntries(suggestions) })
  }
  if (parameters.length === 0) return <Typography variant="body2">{say('none')}</Typography>
  return (
    <Box component="section" aria-labelledby="blanks-of-template">
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center' }}>
        <Typography id="blanks-of-template" variant="subtitle2" component="h2">
          {say('title')}
        </Typography>
        {parameters.some(isOpen) && (
          <Button variant="outlined" size="small" onClick={takeAll}>
            {say('take_all')}
          </Button>
        )}
      </Stack>
      <Typography variant="body2" color="text.secondary">
        {say('about')}
      </Typography>
      <Stack spacing={1.5} sx={{ mt: 1.5 }}>
        {parameters.map((parameter) => (
          <BlankField
            key={parameter.id}
            {...{ parameter, affected: affected.get(parameter.id) ?? [], text: blanks[parameter.id] ?? '' }}
            onChange={(text) => onChange({ ...blanks, [parameter.id]: text })}
          />
        ))}
      </Stack>
    </Box>
  )
}
