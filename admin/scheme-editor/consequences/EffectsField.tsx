import AddIcon from '@mui/icons-material/Add'
import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import { Box, Button, IconButton, MenuItem, Stack, TextField, Tooltip, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { Effect } from '../../../engine/index.ts'
import { pointerProps } from '../../components/condition/pointer-props.ts'
import { useDraftValue, useEdit, useIsReadOnly } from '../draft/use-draft.ts'
import { effectOfKind } from './effect-of-kind.ts'
import { FormulaText } from './FormulaText.tsx'
import { effectKinds } from './readable-part.ts'

const mostEffects = 20

/** What follows when the condition holds: money by a formula, demerits, and what is only proposed. */
export function EffectsField({ pointer }: { pointer: string }) {
  const say = useTranslate()
  const edit = useEdit()
  const isReadOnly = useIsReadOnly()
  const effects = useDraftValue<readonly Effect[]>(pointer) ?? []
  return (
    <Box role="group" aria-label={say('editor.consequences.effects')}>
      <Typography variant="subtitle2" component="h3" sx={{ mb: 1.5 }} data-pointer={pointer} tabIndex={-1}>
        {say('editor.consequences.effects')}
      </Typography>
      <Stack spacing={1.5}>
        {effects.map((effect, index) => (
          <EffectRow
            // biome-ignore lint/suspicious/noArrayIndexKey: an effect is nothing but its place in the list.
            key={index}
            effect={effect}
            pointer={`${pointer}/${index}`}
            onRemove={effects.length > 1 ? () => edit([{ at: `${pointer}/${index}`, do: 'remove' }]) : undefined}
          />
        ))}
      </Stack>
      {!isReadOnly && effects.length < mostEffects && (
        <Button
          size="small"
          sx={{ mt: 1 }}
          startIcon={<AddIcon />}
          onClick={() => edit([{ at: `${pointer}/-`, do: 'insert', value: { kind: 'honour' } }])}
        >
          {say('editor.consequences.add_effect')}
        </Button>
      )}
    </Box>
  )
}

function EffectRow({
  effect,
  pointer,
  onRemove,
}: {
  effect: Effect
  pointer: string
  onRemove: (() => void) | undefined
}) {
  const say = useTranslate()
  const edit = useEdit()
  const isReadOnly = useIsReadOnly()
  const setKind = (kind: Effect['kind']) => edit([{ at: pointer, do: 'set', value: { ...effectOfKind(kind, effect) } }])
  return (
    <Stack direction="row" spacing={1} alignItems="flex-start">
      <Choice
        label="kind"
        value={effect.kind}
        words="kinds"
        options={effectKinds}
        pointer={pointer}
        onChange={setKind}
      />
      {effect.kind === 'demerit' && (
        <Choice
          label="level"
          value={effect.level}
          words="levels"
          options={['minor', 'major'] as const}
          pointer={`${pointer}/level`}
          onChange={(level) => edit([{ at: `${pointer}/level`, do: 'set', value: level }])}
        />
      )}
      {effect.kind === 'money' ? (
        <FormulaText
          label={say('editor.consequences.amount')}
          help={say('editor.consequences.amount_help')}
          pointer={`${pointer}/amount`}
          isRequired
        />
      ) : (
        <NoteField pointer={`${pointer}/note`} />
      )}
      {onRemove !== undefined && !isReadOnly && (
        <Tooltip title={say('editor.consequences.remove_effect')}>
          <IconButton size="small" aria-label={say('editor.consequences.remove_effect')} onClick={onRemove}>
            <DeleteIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
    </Stack>
  )
}

function NoteField({ pointer }: { pointer: string }) {
  const say = useTranslate()
  const edit = useEdit()
  const isReadOnly = useIsReadOnly()
  const note = useDraftValue<string>(pointer) ?? ''
  return (
    <TextField
      multiline
      size="small"
      sx={{ flex: 1 }}
      label={say('editor.consequences.note')}
      value={note}
      disabled={isReadOnly}
      onChange={({ target: { value } }) =>
        edit([{ at: pointer, do: 'set', value: value === '' ? undefined : value }], { joins: `note:${pointer}` })
      }
      slotProps={{ htmlInput: { maxLength: 2000, 'data-pointer': pointer } }}
    />
  )
}

function Choice<Option extends string>({
  label,
  value,
  words,
  options,
  pointer,
  onChange,
}: {
  label: 'kind' | 'level'
  value: Option
  words: 'kinds' | 'levels'
  options: readonly Option[]
  pointer: string
  onChange: (option: Option) => void
}) {
  const say = useTranslate()
  const isReadOnly = useIsReadOnly()
  return (
    <TextField
      select
      size="small"
      sx={{ width: 160 }}
      label={say(`editor.consequences.${label}`)}
      value={value}
      disabled={isReadOnly}
      onChange={(event) => onChange(event.target.value as Option)}
      slotProps={{ select: { SelectDisplayProps: pointerProps(pointer) } }}
    >
      {options.map((option) => (
        <MenuItem key={option} value={option}>
          {say(`editor.consequences.${words}.${option}`)}
        </MenuItem>
      ))}
    </TextField>
  )
}
