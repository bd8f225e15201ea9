import { Alert, Button } from '@mui/material'
import { useState } from 'react'
import { useNotify, useRedirect, useTranslate } from 'react-admin'
import { StartOver } from '../components/wizard/StartOver.tsx'
import { useAskingToLeave } from '../components/wizard/use-asking-to-leave.ts'
import { useSteps } from '../components/wizard/use-steps.ts'
import { WizardFrame } from '../components/wizard/WizardFrame.tsx'
import { howFar, schemeSteps } from './how-far.ts'
import { makeDraft } from './import-calls.ts'
import { DraftStep } from './steps/DraftStep.tsx'
import { EffectStep } from './steps/EffectStep.tsx'
import { MappingStep } from './steps/MappingStep.tsx'
import { SourceStep } from './steps/SourceStep.tsx'
import { UnderstoodStep } from './steps/UnderstoodStep.tsx'
import { type SchemeImport, useSchemeImport } from './use-scheme-import.ts'
import { useSourceInAddress } from './use-source-in-address.ts'

const pages = {
  source: SourceStep,
  understood: UnderstoodStep,
  mapping: MappingStep,
  effect: EffectStep,
  draft: DraftStep,
} as const

/** The steps from a source to a draft. Nothing is made before the last one. */
export function SchemeImportWizard({ userId }: { readonly userId: string }) {
  const translate = useTranslate()
  const importing = useSchemeImport(userId)
  const { source, check, choices } = importing
  const far = howFar(source !== undefined, check.told)
  const { step, index, go } = useSteps(schemeSteps, far.reached)
  const making = useMaking(importing)
  useAskingToLeave(source !== undefined && !making.isDone)
  useSourceInAddress(importing)
  const Page = pages[step]
  const to = (wanted: number) => go(schemeSteps[wanted] ?? 'source')
  const isLast = step === 'draft'
  const startOver = () => {
    importing.forget()
    go('source')
  }
  const isStuck = far.reached <= index && !isLast
  return (
    <WizardFrame
      title={translate('imports.scheme.title')}
      steps={schemeSteps.map((key) => ({ key, label: translate(`imports.scheme.step.${key}`) }))}
      {...{ current: index, reached: far.reached, onStep: to }}
      why={whyNot(importing, isStuck, far.why, translate)}
      extra={source === undefined ? undefined : <StartOver onStartOver={startOver} />}
      next={
        isLast ? (
          <Button
            variant="contained"
            disableElevation
            disabled={check.isChecking || making.isBusy}
            onClick={making.make}
          >
            {translate(`imports.scheme.draft.${choices.way === 'replace' ? 'make_replace' : 'make'}`)}
          </Button>
        ) : (
          <Button
            variant="contained"
            disableElevation
            disabled={isStuck || (index > 0 && check.isChecking)}
            onClick={() => to(index + 1)}
          >
            {translate('imports.wizard.next')}
          </Button>
        )
      }
    >
      <Refused importing={importing} step={step} />
      {making.failure !== undefined && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {translate(making.failure, { _: making.failure })}
        </Alert>
      )}
      <Page importing={importing} onNext={() => to(index + 1)} />
    </WizardFrame>
  )
}

function whyNot(
  { check }: SchemeImport,
  isStuck: boolean,
  why: string | undefined,
  translate: (key: string) => string,
): string | undefined {
  if (check.isChecking) return translate('imports.wizard.checking')
  return isStuck && why !== undefined ? translate(`imports.scheme.${why}`) : undefined
}

/** Why the server refuses the source altogether. */
function Refused({ importing, step }: { readonly importing: SchemeImport; readonly step: string }) {
  const translate = useTranslate()
  const { error, again } = importing.check
  if (error === undefined || step === 'source') return null
  const isReach = error.status === 403 && importing.choices.department === undefined
  return (
    <Alert
      severity={isReach ? 'info' : 'error'}
      sx={{ mb: 2 }}
      action={<Button onClick={again}>{translate('imports.wizard.again')}</Button>}
    >
      {isReach ? translate('imports.scheme.understood.why_department') : translate(error.message, { _: error.message })}
    </Alert>
  )
}

function useMaking({ check, forget }: SchemeImport) {
  const [state, setState] = useState<{ isBusy?: boolean; isDone?: boolean; failure?: string }>({})
  const redirect = useRedirect()
  const notify = useNotify()
  const make = async () => {
    const fingerprint = check.told?.fingerprint
    if (check.sent === undefined || fingerprint === undefined) return
    setState({ isBusy: true })
    try {
      const id = await makeDraft(check.sent, fingerprint)
      setState({ isDone: true })
      forget()
      notify('imports.scheme.draft.done', { type: 'success' })
      redirect('edit', 'schemes', id)
    } catch (error) {
      setState({ failure: error instanceof Error ? error.message : String(error) })
      check.again()
    }
  }
  return { isBusy: state.isBusy === true, isDone: state.isDone === true, failure: state.failure, make }
}
