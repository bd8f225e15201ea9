import AddIcon from '@mui/icons-material/Add'
import { Accordion, AccordionDetails, AccordionSummary, Box, Button, Stack, Typography } from '@mui/material'
import ExpandIcon from '@mui/icons-material/ExpandMore'
import { useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'
import { addCase, casesPointer, newCase } from '../../cases/case-changes.ts'
import { useCaseRuns } from '../../cases/use-case-runs.ts'
import { pointerKeys } from '../../../../schemas/json-pointer.ts'
import { isIndex, isWithin } from '../../draft/json-pointer.ts'
import { isList, type JsonValue } from '../../draft/json.ts'
import { useEditor } from '../../draft/draft-context.ts'
import { useDraftValue, useEdit, useSelection } from '../../draft/use-draft.ts'
import { PartJson } from '../parts/PartJson.tsx'
import { CaseForm } from './CaseForm.tsx'
import { CaseSummary } from './CaseSummary.tsx'
import { CaseTable } from './CaseTable.tsx'

/** The worked cases: the list of them with what came of each, or the one that is open. */
export function CasesSection() {
  const value = useDraftValue<JsonValue>(casesPointer)
  const cases = isList(value) ? value : []
  const { openIndex, open, lastOpen } = useOpenCase()
  const { runs } = useCaseRuns()
  if (openIndex !== undefined && openIndex < cases.length) {
    return (
      <CaseForm
        key={openIndex}
        index={openIndex}
        count={cases.length}
        run={runs[openIndex]}
        onOpen={open}
        onClose={() => open(undefined)}
      />
    )
  }
  return <CaseList {...{ cases, lastOpen }} onOpen={open} />
}

interface CaseListProps {
  readonly cases: readonly JsonValue[]
  readonly lastOpen: number | undefined
  readonly onOpen: (index: number) => void
}

function CaseList({ cases, lastOpen, onOpen }: CaseListProps) {
  const translate = useTranslate()
  const { draft, isReadOnly } = useEditor()
  const edit = useEdit()
  const add = () => {
    const content = draft.getSnapshot()
    const today = new Date().toISOString().slice(0, 10)
    const { change } = addCase(content, newCase(content.document, translate('editor.cases.new_name'), today))
    edit(change)
    onOpen(cases.length)
  }
  return (
    <>
      <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center' }}>
        <Typography variant="h6" component="h2" sx={{ mr: 'auto' }}>
          {translate('editor.frame.section.cases')}
        </Typography>
        {!isReadOnly && (
          <Button size="small" startIcon={<AddIcon />} onClick={add}>
            {translate('editor.cases.add')}
          </Button>
        )}
      </Stack>
      <Typography variant="body2" color="text.secondary" gutterBottom>
        {translate('editor.cases.about')}
      </Typography>
      {cases.length === 0 ? (
        <Typography sx={{ my: 2 }}>{translate('editor.cases.none')}</Typography>
      ) : (
        <>
          <CaseSummary count={cases.length} />
          <CaseTable {...{ cases, lastOpen, onOpen }} />
        </>
      )}
      {cases.length > 0 && <AllAsJson />}
    </>
  )
}

function AllAsJson() {
  const label = useTranslate()('editor.cases.all_json')
  return (
    <Accordion variant="outlined" disableGutters sx={{ mt: 2 }} slotProps={{ transition: { unmountOnExit: true } }}>
      <AccordionSummary expandIcon={<ExpandIcon />}>{label}</AccordionSummary>
      <AccordionDetails>
        <Box>
          <PartJson pointer="/cases" label={label} />
        </Box>
      </AccordionDetails>
    </Accordion>
  )
}

/** Which case is open: the one that was chosen, or the one that was jumped into. */
function useOpenCase() {
  const { pointer, jumps } = useSelection()
  const [openIndex, setOpenIndex] = useState<number>()
  const [lastOpen, setLastOpen] = useState<number>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each jump opens again what was closed since
  useEffect(() => {
    const index = indexWithin(pointer)
    if (index !== undefined) setOpenIndex(index)
  }, [pointer, jumps])
  const open = (index: number | undefined) => {
    setLastOpen(index === undefined ? openIndex : undefined)
    setOpenIndex(index)
  }
  return { openIndex, open, lastOpen }
}

function indexWithin(pointer: string | undefined): number | undefined {
  if (pointer === undefined || !isWithin(pointer, casesPointer)) return undefined
  const [key] = pointerKeys(pointer.slice(casesPointer.length))
  return key !== undefined && isIndex(key) ? Number(key) : undefined
}
