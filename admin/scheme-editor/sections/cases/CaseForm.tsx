import BackIcon from '@mui/icons-material/ArrowBack'
import NextIcon from '@mui/icons-material/KeyboardArrowDown'
import PreviousIcon from '@mui/icons-material/KeyboardArrowUp'
import ExpandIcon from '@mui/icons-material/ExpandMore'
import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Box,
  Button,
  IconButton,
  Stack,
  Typography,
} from '@mui/material'
import { useEffect, useRef } from 'react'
import { useTranslate } from 'react-admin'
import { BoundText } from '../../bound/BoundText.tsx'
import { FieldGrid } from '../../bound/FieldGrid.tsx'
import { casesPointer } from '../../cases/case-changes.ts'
import type { CaseRun } from '../../cases/case-run.ts'
import { useDraftValue, useSelection } from '../../draft/use-draft.ts'
import { PartJson } from '../parts/PartJson.tsx'
import { CaseActions } from './CaseActions.tsx'
import { CaseGroups } from './CaseGroups.tsx'
import { CasePeople } from './CasePeople.tsx'
import { CaseResult } from './CaseResult.tsx'
import { CaseState } from './CaseState.tsx'

interface CaseFormProps {
  readonly index: number
  readonly count: number
  readonly run: CaseRun | undefined
  readonly onOpen: (index: number) => void
  readonly onClose: () => void
}

/** One case: what came of it, its people with their facts, what must come out for each of them, and all of it as JSON. */
export function CaseForm({ index, count, run, onOpen, onClose }: CaseFormProps) {
  const translate = useTranslate()
  const pointer = `${casesPointer}/${index}`
  const name = useDraftValue<unknown>(`${pointer}/name`)
  const title = typeof name === 'string' && name !== '' ? name : translate('editor.cases.no_name')
  const heading = useHeading(pointer)
  const json = translate('editor.cases.json')
  return (
    <>
      <Stack direction="row" spacing={0.5} sx={{ alignItems: 'center' }}>
        <Button size="small" startIcon={<BackIcon />} onClick={onClose}>
          {translate('editor.cases.back')}
        </Button>
        <Box sx={{ flex: 1 }} />
        <Step label="previous" Icon={PreviousIcon} isOff={index === 0} onClick={() => onOpen(index - 1)} />
        <Step label="next" Icon={NextIcon} isOff={index === count - 1} onClick={() => onOpen(index + 1)} />
        <CaseActions index={index} name={title} onRemoved={onClose} />
      </Stack>
      <Stack direction="row" spacing={1.5} sx={{ alignItems: 'baseline', mt: 0.5 }}>
        <Typography ref={heading} variant="h6" component="h2" tabIndex={-1} sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        <CaseState run={run} />
      </Stack>
      {run !== undefined && <CaseResult pointer={pointer} run={run} />}
      <FieldGrid minPx={180}>
        <Box sx={{ gridColumn: 'span 2' }}>
          <BoundText required pointer={`${pointer}/name`} words="RawCase/name" />
        </Box>
        <BoundText required pointer={`${pointer}/period`} words="RawCase/period" />
      </FieldGrid>
      <CasePeople pointer={pointer} run={run} />
      <CaseGroups pointer={pointer} />
      <Accordion variant="outlined" disableGutters sx={{ mt: 2 }} slotProps={{ transition: { unmountOnExit: true } }}>
        <AccordionSummary expandIcon={<ExpandIcon />}>{json}</AccordionSummary>
        <AccordionDetails>
          <PartJson pointer={pointer} label={json} />
        </AccordionDetails>
      </Accordion>
    </>
  )
}

/** The heading is focused when a case is opened, unless a field of it was jumped to. */
function useHeading(pointer: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { pointer: wanted } = useSelection()
  const isJumpedTo = useRef(wanted?.startsWith(pointer) === true)
  useEffect(() => {
    if (!isJumpedTo.current) heading.current?.focus()
  }, [])
  return heading
}

interface StepProps {
  readonly label: 'previous' | 'next'
  readonly Icon: typeof NextIcon
  readonly isOff: boolean
  readonly onClick: () => void
}

function Step({ label, Icon, isOff, onClick }: StepProps) {
  return (
    <IconButton size="small" aria-label={useTranslate()(`editor.cases.${label}`)} disabled={isOff} onClick={onClick}>
      <Icon fontSize="small" />
    </IconButton>
  )
}
