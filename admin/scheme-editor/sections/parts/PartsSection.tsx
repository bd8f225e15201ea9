import { Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { SectionProps } from '../section.ts'
import { PartJson } from './PartJson.tsx'

/** A section whose parts are edited as JSON. */
export function PartsSection({ name, pointers }: SectionProps) {
  const translate = useTranslate()
  const title = translate(`editor.frame.section.${name}`)
  return (
    <>
      <Typography variant="h6" component="h2" gutterBottom>
        {title}
      </Typography>
      {pointers.map((pointer, index) => {
        const part = pointer.split('/').at(-1) ?? ''
        const label = index === 0 ? title : translate(`editor.parts.part.${part}`, { _: part })
        return (
          <Box key={pointer} component="section" sx={{ mb: 2 }}>
            {index > 0 && (
              <Typography variant="subtitle2" component="h3" gutterBottom>
                {label}
              </Typography>
            )}
            <PartJson pointer={pointer} label={translate('editor.frame.json.part', { name: label })} />
          </Box>
        )
      })}
    </>
  )
}
