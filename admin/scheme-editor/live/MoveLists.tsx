import { Box, Button, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { grouped } from '../../components/grouped.ts'
import { WholeAmount } from '../../components/amount/Amount.tsx'
import type { PersonChange, PersonShown, Standing } from '../../../engine/index.ts'
import type { LiveSummary } from './live-summary.ts'

interface Looking {
  readonly onLook: (person: PersonShown) => void
}

/** Who gets more and who less by the draft, those with the largest change first. */
export function MoveLists({ moves, gains, losses, onLook }: Pick<LiveSummary, 'moves' | 'gains' | 'losses'> & Looking) {
  const translate = useTranslate()
  if (moves === undefined) return null
  const said = (['gain', 'lose', 'equal', 'unclear'] as const).filter((move) => moves[move].people > 0)
  return (
    <Stack spacing={1}>
      {said.map((move) => (
        <Typography key={move} variant="body2">
          {translate(`editor.live.${move}`, { people: moves[move].people, sum: grouped(moves[move].sum) })}
        </Typography>
      ))}
      <ChangeList title="gains" changes={gains} onLook={onLook} />
      <ChangeList title="losses" changes={losses} onLook={onLook} />
    </Stack>
  )
}

interface ChangeListProps extends Looking {
  readonly title: 'gains' | 'losses'
  readonly changes: readonly PersonChange[]
}

function ChangeList({ title, changes, onLook }: ChangeListProps) {
  const translate = useTranslate()
  const label = translate(`editor.live.${title}`)
  if (changes.length === 0) return null
  return (
    <Box>
      <Typography variant="body2" component="h4" sx={{ fontWeight: 600 }}>
        {label}
      </Typography>
      <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {changes.map((change) => (
          <Box component="li" key={change.employee} sx={row}>
            <PersonButton person={change} onLook={onLook} />
            <Typography component="span" variant="body2" sx={figures}>
              <WholeAmount amount={change.difference} isSigned />
            </Typography>
            <Typography
              component="span"
              variant="caption"
              color="text.secondary"
              sx={{ ...figures, flexBasis: '100%' }}
            >
              {standing(change.before)} → {standing(change.after)}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  )
}

const row = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  borderBottom: 1,
  borderColor: 'divider',
  py: 0.25,
}
const figures = { flex: 1, textAlign: 'right', fontVariantNumeric: 'tabular-nums' }

function standing({ payout }: Standing): string {
  return payout === undefined ? '—' : grouped(payout)
}

/** Somebody's name, which opens their calculation. */
export function PersonButton({ person, onLook }: { readonly person: PersonShown } & Looking) {
  const translate = useTranslate()
  const name = person.name ?? person.employee
  return (
    <Button
      size="small"
      sx={{ minWidth: 0, px: 0.5, textTransform: 'none' }}
      aria-label={translate('editor.live.open_person', { name })}
      onClick={() => onLook(person)}
    >
      {name}
    </Button>
  )
}
