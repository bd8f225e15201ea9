import AddIcon from '@mui/icons-material/Add'
import EditIcon from '@mui/icons-material/EditOutlined'
import MoveIcon from '@mui/icons-material/SwapVert'
import RemoveIcon from '@mui/icons-material/Remove'
import { Box, Link, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { changesBySection } from './changes-by-section.ts'
import type { ChangeTold } from './difference.ts'

const looks = {
  added: { Icon: AddIcon, color: 'success' },
  removed: { Icon: RemoveIcon, color: 'error' },
  changed: { Icon: EditIcon, color: 'action' },
  moved: { Icon: MoveIcon, color: 'action' },
} as const

export interface DifferenceListProps {
  readonly changes: readonly ChangeTold[]
  /** Where a change can be looked at; without it, or where it gives nothing, the sentence is no link. */
  readonly linkTo?: (change: ChangeTold) => string | undefined
  /** Level of the headings of the sections. */
  readonly heading?: 'h3' | 'h4'
}

/** What two schemes say differently, a sentence for each difference, by the section of the document. */
export function DifferenceList({ changes, linkTo, heading = 'h3' }: DifferenceListProps) {
  const translate = useTranslate()
  if (changes.length === 0)
    return <Typography color="text.secondary">{translate('publishing.difference.same')}</Typography>
  return (
    <Stack spacing={1.5}>
      {changesBySection(changes).map(({ section, changes: own }) => (
        <Box component="section" key={section}>
          <Typography variant="subtitle2" component={heading}>
            {translate(`editor.frame.section.${section}`)}
            <Typography component="span" variant="body2" color="text.secondary" sx={{ ml: 1 }}>
              {translate('publishing.difference.changes', { smart_count: own.length })}
            </Typography>
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {own.map((change, index) => (
              // Two changes may say the same of the same place; their order does not change while they are shown.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <ChangeLine key={`${change.path} ${index}`} change={change} to={linkTo?.(change)} />
            ))}
          </Box>
        </Box>
      ))}
    </Stack>
  )
}

function ChangeLine({ change, to }: { readonly change: ChangeTold; readonly to: string | undefined }) {
  const { Icon, color } = looks[change.kind]
  return (
    <Stack component="li" direction="row" spacing={1} sx={{ alignItems: 'flex-start', py: 0.25 }}>
      <Icon fontSize="small" color={color} aria-hidden sx={{ mt: 0.25 }} />
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere', lineHeight: 1.7 }}>
        {to === undefined ? (
          change.message
        ) : (
          <Link component={RouterLink} to={to} color="inherit" underline="hover">
            {change.message}
          </Link>
        )}
      </Typography>
    </Stack>
  )
}
