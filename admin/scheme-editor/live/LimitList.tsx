import { Box, Chip, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { LimitReached, PersonShown } from '../../../engine/index.ts'
import { PersonButton } from './MoveLists.tsx'

interface LimitListProps {
  readonly limits: readonly LimitReached[]
  /** Whether there is a version to compare with: without one nobody is new anywhere. */
  readonly isCompared: boolean
  readonly nameOf: (figure: string) => string
  readonly onLook: (person: PersonShown) => void
}

/** So many people are named at each limit. */
const mostNamed = 8

/** The caps, floors and gates that people come to, and who is new there. */
export function LimitList({ limits, isCompared, nameOf, onLook }: LimitListProps) {
  const translate = useTranslate()
  return (
    <Stack spacing={1}>
      {limits.map(({ kind, code, figure, people, newly, rows }) => (
        <Box key={`${code} ${figure}`}>
          <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
            <Chip size="small" label={translate(`editor.live.limit_kind.${kind}`)} />
            <Typography variant="body2">
              {translate(`editor.live.${isCompared ? 'limit' : 'limit_alone'}`, {
                figure: nameOf(figure),
                people,
                newly,
              })}
            </Typography>
          </Stack>
          {rows.slice(0, mostNamed).map((person) => (
            <PersonButton key={person.employee} person={person} onLook={onLook} />
          ))}
          {newly > mostNamed && '…'}
        </Box>
      ))}
    </Stack>
  )
}
