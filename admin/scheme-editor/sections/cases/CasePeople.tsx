import AddIcon from '@mui/icons-material/Add'
import { Box, Button, Stack, Tab, Tabs, Typography } from '@mui/material'
import { useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'
import type { CaseRun } from '../../cases/case-run.ts'
import { addPerson, removePerson } from '../../cases/person-changes.ts'
import { pointerKeys } from '../../../../schemas/json-pointer.ts'
import { isWithin } from '../../draft/json-pointer.ts'
import { isList, isObject, type JsonValue } from '../../draft/json.ts'
import { useDraftValue, useEdit, useIsReadOnly, useSelection } from '../../draft/use-draft.ts'
import { CasePerson } from './CasePerson.tsx'
import { ExpectedForm } from './ExpectedForm.tsx'
import { usePersonNames } from './use-person-names.ts'

interface CasePeopleProps {
  /** Of the case. */
  readonly pointer: string
  readonly run: CaseRun | undefined
}

/** The people of a case, one at a time: their facts, and what must come out for them. */
export function CasePeople({ pointer, run }: CasePeopleProps) {
  const translate = useTranslate()
  const isReadOnly = useIsReadOnly()
  const edit = useEdit()
  const one = useDraftValue<JsonValue>(pointer)
  const people = isObject(one) && isList(one.people) ? one.people : []
  const nameOf = usePersonNames(pointer)
  const [chosen, setChosen] = useChosenPerson(pointer, one)
  const index = Math.min(chosen, people.length - 1)
  const ids = people.map((person) => (isObject(person) ? String(person.id) : ''))
  const id = ids[index]
  const deviating = new Set(run?.deviations.map(({ person }) => person))
  return (
    <Box component="section" aria-label={translate('editor.cases.people_title')} sx={{ mt: 1 }}>
      <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center' }}>
        <Typography variant="subtitle1" component="h3" sx={{ fontWeight: 600, mr: 'auto' }}>
          {translate('editor.cases.people_title')}
        </Typography>
        {!isReadOnly && (
          <Button
            size="small"
            startIcon={<AddIcon />}
            onClick={() => {
              edit(addPerson(pointer, one, index))
              setChosen(people.length)
            }}
          >
            {translate('editor.cases.add_person')}
          </Button>
        )}
        {!isReadOnly && people.length > 1 && (
          <Button size="small" onClick={() => edit(removePerson(pointer, one, index))}>
            {translate('editor.cases.remove_person')}
          </Button>
        )}
      </Stack>
      {people.length > 1 && (
        <Tabs
          value={index}
          onChange={(_, next: number) => setChosen(next)}
          variant="scrollable"
          aria-label={translate('editor.cases.people_title')}
          sx={{ minHeight: 36, borderBottom: 1, borderColor: 'divider' }}
        >
          {ids.map((each, at) => (
            <Tab
              // biome-ignore lint/suspicious/noArrayIndexKey: a draft may hold a number twice
              key={`${each} ${at}`}
              value={at}
              sx={{ minHeight: 36, py: 0.5 }}
              label={`${deviating.has(each) ? '✗ ' : ''}${nameOf(each)}`}
            />
          ))}
        </Tabs>
      )}
      {id !== undefined && (
        <Box key={index}>
          <CasePerson pointer={pointer} index={index} />
          <ExpectedForm pointer={pointer} person={id} run={run} />
        </Box>
      )}
    </Box>
  )
}

/** The person that was chosen, or the one of whom something was jumped to. */
function useChosenPerson(pointer: string, one: JsonValue | undefined) {
  const { pointer: wanted, jumps } = useSelection()
  const [chosen, setChosen] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each jump is one, also to the same place
  useEffect(() => {
    const found = wanted === undefined ? undefined : personAt(wanted, pointer, one)
    if (found !== undefined) setChosen(found)
  }, [wanted, jumps, pointer])
  return [chosen, setChosen] as const
}

function personAt(wanted: string, pointer: string, one: JsonValue | undefined): number | undefined {
  if (!isWithin(wanted, pointer) || !isObject(one)) return undefined
  const [part, index] = pointerKeys(wanted.slice(pointer.length))
  if (part === 'people' && index !== undefined) return Number(index)
  const expected = part === 'expect' && isList(one.expect) ? one.expect[Number(index)] : undefined
  const people = isList(one.people) ? one.people : []
  const found = people.findIndex((each) => isObject(each) && isObject(expected) && each.id === expected.person)
  return found < 0 ? undefined : found
}
