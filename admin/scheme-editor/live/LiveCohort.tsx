import { Alert, Button, LinearProgress, Stack, Typography } from '@mui/material'
import { type ReactNode, useContext, useMemo, useState } from 'react'
import { useLocale, useTranslate } from 'react-admin'
import type { RawScheme, PersonShown } from '../../../engine/index.ts'
import { useEditor } from '../draft/draft-context.ts'
import { useDraftValue, useSelection } from '../draft/use-draft.ts'
import { CohortChoice } from './CohortChoice.tsx'
import { type CohortChosen, cohortPath } from './cohort-path.ts'
import { figureNames, figureValues } from './figure-name.ts'
import { KeepAsCase } from './KeepAsCase.tsx'
import { LiveFigures } from './LiveFigures.tsx'
import { LiveStanding } from './LiveStanding.tsx'
import { PersonLooked } from './PersonLooked.tsx'
import { PersonSheet } from './PersonSheet.tsx'
import { LiveContext, useLiveState } from './live-context.ts'

/** The live preview for somebody who may have the figures of people in their browser. */
export function LiveCohort() {
  const translate = useTranslate()
  const locale = useLocale()
  const { schemeId } = useEditor()
  const { jumpTo } = useSelection()
  const cycle = useDraftValue<string>('/document/cycle')
  const document = useDraftValue<RawScheme>('/document')
  const store = useContext(LiveContext)
  const state = useLiveState((all) => all)
  const [looked, setLooked] = useState<PersonShown>()
  const [budget, setBudget] = useState('')
  const [isSheetOpen, setIsSheetOpen] = useState(false)
  const { nameOf, valueText } = useMemo(() => wordsOf(document, locale, translate), [document, locale, translate])
  if (store === undefined || state === undefined || document === undefined) return null
  const load = (chosen: CohortChosen) => store.load(cohortPath(schemeId, chosen), locale)
  const look = (person: PersonShown | undefined) => {
    setLooked(person)
    setIsSheetOpen(person !== undefined)
    store.look(person?.employee)
  }
  return (
    <Stack spacing={2}>
      {state.stage === 'loading' && <Loading {...state.progress} />}
      {state.stage === 'refused' && (
        <Alert severity="error">{state.refusal?.message || translate('editor.live.unreachable')}</Alert>
      )}
      {state.stage === 'broken' && <Alert severity="error">{translate('editor.live.broken')}</Alert>}
      {state.head !== undefined && <LiveStanding state={state} />}
      {state.head?.people === 0 && <Alert severity="info">{translate('editor.live.nobody_here')}</Alert>}
      {looked !== undefined && state.sheet !== undefined && (
        <PersonLooked person={looked} onOpen={() => setIsSheetOpen(true)} onEnd={() => look(undefined)} />
      )}
      {state.summary !== undefined && state.head?.people !== 0 && (
        <LiveFigures summary={state.summary} nameOf={nameOf} onLook={look} budget={budget} onBudget={setBudget} />
      )}
      <Reloading isReady={state.stage === 'ready' && state.head?.people !== 0}>
        <CohortChoice
          cycle={cycle}
          label={translate('editor.live.load')}
          note={translate('editor.live.audited')}
          onChosen={load}
        />
      </Reloading>
      {looked !== undefined && isSheetOpen && (
        <PersonSheet
          name={looked.name ?? looked.employee}
          outcome={state.sheet?.outcome}
          {...{ nameOf, valueText }}
          onJump={(pointer) => {
            setIsSheetOpen(false)
            jumpTo(pointer)
          }}
          actions={
            <KeepAsCase
              ask={() => store.caseOf(looked.employee)}
              onKept={(pointer) => {
                setIsSheetOpen(false)
                jumpTo(pointer)
              }}
            />
          }
          onClose={() => setIsSheetOpen(false)}
        />
      )}
    </Stack>
  )
}

/** Figures keep their ids where the draft, while it is written, is no scheme. */
function wordsOf(document: RawScheme | undefined, locale: string, translate: ReturnType<typeof useTranslate>) {
  const plain = { nameOf: (figure: string) => figure, valueText: (_: string, value: string) => value }
  if (document === undefined) return plain
  try {
    return {
      nameOf: figureNames(document, locale === 'en' ? 'en' : 'zh-CN', translate),
      valueText: figureValues(document),
    }
  } catch {
    return plain
  }
}

function Loading({ done, all }: { readonly done: number; readonly all: number }) {
  const translate = useTranslate()
  return (
    <Stack spacing={0.5} role="status">
      <Typography variant="body2">{translate('editor.live.loading', { done, all })}</Typography>
      <LinearProgress
        variant={all === 0 ? 'indeterminate' : 'determinate'}
        value={all === 0 ? 0 : (done / all) * 100}
        aria-label={translate('editor.live.load')}
      />
    </Stack>
  )
}

/** Once there are figures, choosing others is folded away. */
function Reloading({ isReady, children }: { readonly isReady: boolean; readonly children: ReactNode }) {
  const translate = useTranslate()
  const [isOpen, setIsOpen] = useState(false)
  if (!isReady || isOpen) return children
  return (
    <Button size="small" sx={{ alignSelf: 'flex-start' }} onClick={() => setIsOpen(true)}>
      {translate('editor.live.reload')}
    </Button>
  )
}
