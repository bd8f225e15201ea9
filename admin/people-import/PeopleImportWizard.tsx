import { Alert, Button } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useQueryClient } from '@tanstack/react-query'
import { StartOver } from '../components/wizard/StartOver.tsx'
import { useAskingToLeave } from '../components/wizard/use-asking-to-leave.ts'
import { useSteps } from '../components/wizard/use-steps.ts'
import { WizardFrame } from '../components/wizard/WizardFrame.tsx'
import { hasChanges, howFar, peopleSteps } from './how-far.ts'
import { applyPeople } from './import-calls.ts'
import type { Purpose } from './people-choices.ts'
import { ChangesStep } from './steps/ChangesStep.tsx'
import { CheckProgress } from './steps/CheckProgress.tsx'
import { ColumnsStep } from './steps/ColumnsStep.tsx'
import { FileStep } from './steps/FileStep.tsx'
import { ImportDone } from './steps/ImportDone.tsx'
import { ProblemsStep } from './steps/ProblemsStep.tsx'
import { type PeopleImport, usePeopleImport } from './use-people-import.ts'

const pages = { file: FileStep, columns: ColumnsStep, problems: ProblemsStep, changes: ChangesStep } as const

/** The steps from a file to what it changes. Nothing is changed before the last one. */
export function PeopleImportWizard({ purpose, userId }: { readonly purpose: Purpose; readonly userId: string }) {
  const translate = useTranslate()
  const importing = usePeopleImport(purpose, userId)
  const { state, check } = importing
  const far = howFar(state, purpose, check.told)
  const { step, index, go } = useSteps(peopleSteps, far.reached)
  const applying = useApplying(importing)
  useAskingToLeave(state.file !== undefined && state.done === undefined)
  const to = (wanted: number) => go(peopleSteps[wanted] ?? 'file')
  const startOver = () => {
    importing.forget()
    go('file')
  }
  if (state.done !== undefined) return <ImportDone done={state.done} purpose={purpose} onAnother={startOver} />
  const Page = pages[step]
  const isLast = step === 'changes'
  const isStuck = isLast ? check.told === undefined || !hasChanges(check.told) : far.reached <= index
  const count = (check.told?.diff.new ?? 0) + (check.told?.diff.changed ?? 0)
  const isBusy = applying.isBusy || (index > 0 && check.isChecking)
  return (
    <WizardFrame
      title={translate(`imports.people.${purpose}.title`)}
      steps={peopleSteps.map((key) => ({ key, label: translate(`imports.people.step.${key}`) }))}
      {...{ current: index, reached: far.reached, onStep: to }}
      why={isStuck && !isBusy && far.why !== undefined ? translate(`imports.people.${far.why}`) : undefined}
      extra={state.file === undefined ? undefined : <StartOver onStartOver={startOver} />}
      next={
        <Button
          variant="contained"
          disableElevation
          disabled={isStuck || isBusy}
          onClick={isLast ? applying.apply : () => to(index + 1)}
        >
          {isLast
            ? translate(`imports.people.changes.${applying.isBusy ? 'applying' : 'apply'}`, { smart_count: count })
            : translate('imports.wizard.next')}
        </Button>
      }
    >
      {applying.failure !== undefined && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {translate(applying.failure, { _: applying.failure })}
        </Alert>
      )}
      {step !== 'file' && <CheckProgress check={check} />}
      <Page importing={importing} />
    </WizardFrame>
  )
}

function useApplying({ purpose, sent, check, change }: PeopleImport) {
  const [state, setState] = useState<{ isBusy?: boolean; failure?: string }>({})
  const queries = useQueryClient()
  const apply = async () => {
    const fingerprint = check.told?.fingerprint
    if (sent === undefined || fingerprint === undefined) return
    setState({ isBusy: true })
    try {
      const done = await applyPeople(sent, fingerprint)
      await queries.invalidateQueries({ queryKey: [purpose] })
      change({ done })
      setState({})
    } catch (error) {
      setState({ failure: error instanceof Error ? error.message : String(error) })
      check.again()
    }
  }
  return { isBusy: state.isBusy === true, failure: state.failure, apply }
}
