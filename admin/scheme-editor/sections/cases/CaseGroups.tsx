import { Box, Button, Stack, Typography } from '@mui/material'
import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import { BoundText } from '../../bound/BoundText.tsx'
import { FieldGrid } from '../../bound/FieldGrid.tsx'
import { isList, isObject, type JsonObject, type JsonValue } from '../../draft/json.ts'
import { useDraftValue, useEdit, useIsReadOnly } from '../../draft/use-draft.ts'
import { FactField } from './FactField.tsx'
import { type GivenFact, givenFacts } from './given-facts.ts'

const kinds = ['team', 'department', 'company'] as const

/** Facts of teams, departments and the company; only where the scheme asks for any, or the case has some. */
export function CaseGroups({ pointer }: { pointer: string }) {
  const translate = useTranslate()
  const isReadOnly = useIsReadOnly()
  const edit = useEdit()
  const metrics = useDraftValue<JsonValue>('/document/metrics')
  const value = useDraftValue<JsonValue>(`${pointer}/groups`)
  const groups = isList(value) ? value.map((each) => (isObject(each) ? each : {})) : []
  const factsOf = useMemo(
    () => new Map<string, readonly GivenFact[]>(kinds.map((kind) => [kind, givenFacts(metrics, kind)])),
    [metrics],
  )
  const asked = kinds.filter((kind) => (factsOf.get(kind) ?? []).length > 0)
  if (asked.length === 0 && groups.length === 0) return null
  const add = (kind: (typeof kinds)[number]) =>
    edit([
      {
        at: `${pointer}/groups/-`,
        do: 'insert',
        value: { kind, id: kind === 'company' ? 'company' : `${kind}-${groups.length + 1}`, facts: {} },
      },
    ])
  const remove = (index: number) =>
    edit([
      groups.length === 1
        ? { at: `${pointer}/groups`, do: 'remove' }
        : { at: `${pointer}/groups/${index}`, do: 'remove' },
    ])
  return (
    <Box component="section" aria-label={translate('editor.cases.groups')} sx={{ mt: 2 }}>
      <Typography variant="subtitle1" component="h3" sx={{ fontWeight: 600 }}>
        {translate('editor.cases.groups')}
      </Typography>
      {groups.map((group, index) => (
        <Group
          // biome-ignore lint/suspicious/noArrayIndexKey: a draft may hold a group twice
          key={`${String(group.kind)} ${index}`}
          pointer={`${pointer}/groups/${index}`}
          group={group}
          facts={factsOf.get(String(group.kind)) ?? []}
          onRemove={() => remove(index)}
        />
      ))}
      {!isReadOnly && (
        <Stack direction="row" spacing={1}>
          {asked.map((kind) => (
            <Button key={kind} size="small" onClick={() => add(kind)}>
              {translate(`editor.cases.add_group.${kind}`)}
            </Button>
          ))}
        </Stack>
      )}
    </Box>
  )
}

interface GroupProps {
  readonly pointer: string
  readonly group: JsonObject
  readonly facts: readonly GivenFact[]
  readonly onRemove: () => void
}

function Group({ pointer, group, facts, onRemove }: GroupProps) {
  const translate = useTranslate()
  const isReadOnly = useIsReadOnly()
  const kind = translate(`console.scope.${String(group.kind)}`, { _: String(group.kind) })
  const name = translate('editor.cases.group', { kind, id: String(group.name ?? group.id) })
  return (
    <FieldGrid title={name} minPx={180}>
      <BoundText required pointer={`${pointer}/id`} words="RawGroup/id" />
      {facts.map((metric) => (
        <FactField key={metric.id} pointer={`${pointer}/facts`} metric={metric} />
      ))}
      {!isReadOnly && (
        <Button size="small" sx={{ alignSelf: 'end', justifySelf: 'start' }} onClick={onRemove}>
          {translate('editor.cases.remove_group', { name })}
        </Button>
      )}
    </FieldGrid>
  )
}
