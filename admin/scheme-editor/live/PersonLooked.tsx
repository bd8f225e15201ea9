import { Chip } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { PersonShown } from '../../../engine/index.ts'

interface PersonLookedProps {
  readonly person: PersonShown
  readonly onOpen: () => void
  readonly onEnd: () => void
}

/** Whose values formulas tell, with their calculation at hand; lets go of them too. */
export function PersonLooked({ person, onOpen, onEnd }: PersonLookedProps) {
  const translate = useTranslate()
  return (
    <Chip
      size="small"
      variant="outlined"
      label={translate('editor.live.looked_at', { name: person.name ?? person.employee })}
      onClick={onOpen}
      onDelete={onEnd}
      sx={{ alignSelf: 'flex-start', maxWidth: '100%' }}
    />
  )
}
