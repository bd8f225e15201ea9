import { Box, Button, Typography } from '@mui/material'
import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import { BoundChoice } from '../../bound/BoundChoice.tsx'
import { BoundNumber } from '../../bound/BoundNumber.tsx'
import { FieldGrid } from '../../bound/FieldGrid.tsx'
import { useDocumentChoices } from '../../bound/use-document-choices.ts'
import type { CaseRun } from '../../cases/case-run.ts'
import { isList, isObject, type JsonValue } from '../../draft/json.ts'
import { useDraftValue, useEdit, useIsReadOnly } from '../../draft/use-draft.ts'
import { wordOf } from '../../../i18n/sentences.ts'
import { useLanguage } from '../../bound/use-words.ts'
import { DeviatingContext } from './deviating-context.ts'
import { CameOut } from './CameOut.tsx'
import { ExpectedIds } from './ExpectedIds.tsx'
import { ExpectedNumbers } from './ExpectedNumbers.tsx'
import { useIndicatorChoices } from './use-indicator-choices.ts'

interface ExpectedFormProps {
  /** Of the case. */
  readonly pointer: string
  readonly person: string
  readonly run: CaseRun | undefined
}

const statuses = ['complete', 'incomplete', 'invalid', 'not-included']

/** What must come out for one person, with what came out beside each of it. */
export function ExpectedForm({ pointer, person, run }: ExpectedFormProps) {
  const translate = useTranslate()
  const isReadOnly = useIsReadOnly()
  const edit = useEdit()
  const expect = useDraftValue<JsonValue>(`${pointer}/expect`)
  const index = isList(expect) ? expect.findIndex((each) => isObject(each) && each.person === person) : -1
  const outcome = run?.people.find(({ id }) => id === person)
  const deviating = useMemo(
    () => new Set(run?.deviations.filter((each) => each.person === person).map(({ figure }) => figure)),
    [run, person],
  )
  return (
    <Box component="section" aria-label={translate('editor.cases.expectations')} sx={{ mt: 2 }}>
      <Typography variant="subtitle1" component="h3" sx={{ fontWeight: 600 }}>
        {translate('editor.cases.expectations')}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {translate('editor.cases.expect_help')}
      </Typography>
      {index < 0 && !isReadOnly && (
        <Button
          onClick={() => edit([{ at: `${pointer}/expect/-`, do: 'insert', value: { person, status: 'complete' } }])}
        >
          {translate('editor.cases.add_expectation')}
        </Button>
      )}
      {index >= 0 && (
        <DeviatingContext value={deviating}>
          <Fields pointer={`${pointer}/expect/${index}`} {...(outcome && { outcome })} />
        </DeviatingContext>
      )}
    </Box>
  )
}

interface FieldsProps {
  /** Of the expectation. */
  readonly pointer: string
  readonly outcome?: CaseRun['people'][number]
}

function Fields({ pointer, outcome }: FieldsProps) {
  const translate = useTranslate()
  const language = useLanguage()
  const bands = useDocumentChoices('bands/rows')
  const components = useDocumentChoices('pay/components')
  const rewards = useDocumentChoices('rewards')
  const penalties = useDocumentChoices('penalties')
  const metrics = useDocumentChoices('metrics')
  const indicators = useIndicatorChoices()
  const isRanked = useDraftValue<JsonValue>('/document/rank') !== undefined
  const none = translate('editor.cases.not_compared')
  const at = (field: string) => ({ pointer: `${pointer}/${field}`, words: `Expected/${field}` })
  const problems = (outcome?.problems ?? []).map(({ code }) => ({ value: code, name: code }))
  return (
    <>
      <FieldGrid minPx={150}>
        <CameOut figure="status" at={at('status').pointer} got={outcome?.status}>
          <BoundChoice
            {...at('status')}
            none={none}
            choices={statuses.map((value) => ({ value, name: wordOf('status', value, language) }))}
          />
        </CameOut>
        {bands.length > 0 && (
          <CameOut figure="band" at={at('band').pointer} got={outcome?.band}>
            <BoundChoice {...at('band')} none={none} choices={bands} />
          </CameOut>
        )}
        <CameOut figure="total" at={at('total').pointer} got={outcome?.total}>
          <BoundNumber {...at('total')} />
        </CameOut>
        {isRanked && (
          <CameOut figure="rank" at={at('rank').pointer} got={outcome?.rank}>
            <BoundNumber {...at('rank')} whole min={1} />
          </CameOut>
        )}
        {components.length > 0 && (
          <CameOut figure="payout" at={at('payout').pointer} got={outcome?.payout}>
            <BoundNumber {...at('payout')} kind="money" />
          </CameOut>
        )}
      </FieldGrid>
      {components.length > 0 && (
        <ExpectedNumbers
          {...at('pay')}
          title={translate('editor.cases.pay')}
          kind="money"
          prefix="pay:"
          choices={components}
          got={outcome?.pay}
        />
      )}
      {rewards.length > 0 && (
        <ExpectedIds {...at('rewards')} choices={rewards} got={outcome?.rewards?.map(({ id }) => id)} />
      )}
      {penalties.length > 0 && (
        <ExpectedIds {...at('penalties')} choices={penalties} got={outcome?.penalties?.map(({ id }) => id)} />
      )}
      <ExpectedNumbers
        {...at('scores')}
        title={translate('editor.cases.scores')}
        prefix="score:"
        choices={indicators}
        got={outcome?.scores}
      />
      <ExpectedNumbers
        {...at('carried')}
        title={translate('editor.cases.other')}
        kind="money"
        prefix="carried:"
        choices={components}
        got={outcome?.carried}
        isOnlyNamed
      />
      <ExpectedIds
        {...at('missing')}
        choices={metrics.map(({ name }) => ({ value: name, name }))}
        got={outcome?.missing?.map(({ name }) => name)}
        isOnlyNamed={outcome?.missing === undefined}
      />
      <ExpectedIds
        {...at('problems')}
        choices={problems}
        got={outcome?.problems?.map(({ code }) => code)}
        isOnlyNamed={outcome?.problems === undefined}
      />
    </>
  )
}
