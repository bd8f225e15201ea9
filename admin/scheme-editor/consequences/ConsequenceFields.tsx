import { MenuItem, Stack, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { Consequence, RawScheme } from '../../../engine/index.ts'
import { pointerProps } from '../../components/condition/pointer-props.ts'
import { useDraftValue, useEdit, useIsReadOnly } from '../draft/use-draft.ts'
import type { ConsequenceList } from './consequence-sentence.ts'
import { EffectsField } from './EffectsField.tsx'
import { FormulaText } from './FormulaText.tsx'
import { OnlyOneOfField } from './OnlyOneOfField.tsx'
import { PicksField } from './PicksField.tsx'

/** What only rewards and penalties have: effects, how often, for whom and when, and beside which others. */
export function ConsequenceFields({ list, pointer }: { list: ConsequenceList; pointer: string }) {
  const say = useTranslate()
  const posts = useDraftValue<RawScheme['posts']>('/document/posts') ?? []
  const departments = useDraftValue<RawScheme['departments']>('/document/departments') ?? []
  const everyone = say('editor.consequences.everyone')
  const cycles = (['month', 'quarter', 'half-year', 'year'] as const).map((id) => ({
    id,
    name: say(`console.cycle.${id}`),
  }))
  return (
    <>
      <EffectsField pointer={`${pointer}/effects`} />
      <FormulaText
        label={say('editor.consequences.times')}
        help={say('editor.consequences.times_help')}
        pointer={`${pointer}/times`}
      />
      <Stack direction={{ xs: 'column', md: 'row' }} spacing={2}>
        <PicksField
          label={say('editor.consequences.posts')}
          help={everyone}
          options={posts}
          pointer={`${pointer}/posts`}
        />
        <PicksField
          label={say('editor.consequences.departments')}
          help={everyone}
          options={departments}
          pointer={`${pointer}/departments`}
        />
      </Stack>
      <PicksField
        label={say('editor.consequences.cycles')}
        help={say('editor.consequences.cycles_help')}
        options={cycles}
        pointer={`${pointer}/cycles`}
      />
      <LimitField pointer={`${pointer}/limit`} />
      <OnlyOneOfField list={list} pointer={`${pointer}/onlyOneOf`} />
    </>
  )
}

function LimitField({ pointer }: { pointer: string }) {
  const say = useTranslate()
  const edit = useEdit()
  const isReadOnly = useIsReadOnly()
  const limit = useDraftValue<NonNullable<Consequence['limit']>>(pointer)
  const setTimes = (typed: string) => {
    const times = Number(typed)
    if (typed === '') edit([{ at: pointer, do: 'set', value: undefined }])
    else if (limit === undefined) edit([{ at: pointer, do: 'set', value: { times, per: 'year' } }])
    else edit([{ at: `${pointer}/times`, do: 'set', value: times }], { joins: `limit:${pointer}` })
  }
  return (
    <Stack direction="row" spacing={1} sx={{ flex: 1 }}>
      <TextField
        size="small"
        type="number"
        sx={{ flex: 1 }}
        disabled={isReadOnly}
        label={`${say('editor.consequences.limit')} (${say('editor.consequences.limit_times')})`}
        helperText={say('editor.consequences.limit_help')}
        value={limit?.times ?? ''}
        error={limit !== undefined && !(Number.isInteger(limit.times) && limit.times >= 1 && limit.times <= 1000)}
        onChange={(event) => setTimes(event.target.value)}
        slotProps={{ htmlInput: { min: 1, max: 1000, step: 1, 'data-pointer': `${pointer}/times` } }}
      />
      <TextField
        select
        size="small"
        sx={{ flex: 1 }}
        disabled={isReadOnly || limit === undefined}
        label={say('editor.consequences.limit')}
        value={limit?.per ?? 'year'}
        onChange={(event) => edit([{ at: `${pointer}/per`, do: 'set', value: event.target.value }])}
        slotProps={{ select: { SelectDisplayProps: pointerProps(`${pointer}/per`) } }}
      >
        {(['period', 'year', 'ever'] as const).map((per) => (
          <MenuItem key={per} value={per}>
            {say(`editor.consequences.per.${per}`)}
          </MenuItem>
        ))}
      </TextField>
    </Stack>
  )
}
