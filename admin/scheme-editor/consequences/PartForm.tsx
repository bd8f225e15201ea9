import { Alert, Stack, TextField, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { ConditionField } from '../../components/condition/ConditionField.tsx'
import { useIssuesWithin } from '../checks/use-issues.ts'
import type { JsonValue } from '../draft/json.ts'
import { useDraftValue, useEdit, useIsReadOnly } from '../draft/use-draft.ts'
import { ConsequenceFields } from './ConsequenceFields.tsx'
import type { PartList } from './part-list.ts'
import { readableConsequence, readableVeto } from './readable-part.ts'
import type { SchemeReading } from './use-scheme-reading.ts'
import { VetoFields } from './VetoFields.tsx'

/** The form of one reward, penalty or veto. Every field changes its own place in the draft; the rest stays as it is written. */
export function PartForm({ list, pointer, scheme }: { list: PartList; pointer: string; scheme: SchemeReading }) {
  const say = useTranslate()
  const part = useDraftValue<JsonValue>(pointer)
  const isReadable = (list === 'vetoes' ? readableVeto(part) : readableConsequence(part)) !== undefined
  if (!isReadable) return <Alert severity="warning">{say('editor.consequences.only_json')}</Alert>
  return (
    <Stack spacing={2}>
      <Problems pointer={pointer} />
      <Head pointer={pointer} />
      <When {...{ list, scheme }} pointer={`${pointer}/when`} />
      {list === 'vetoes' ? <VetoFields pointer={pointer} /> : <ConsequenceFields list={list} pointer={pointer} />}
    </Stack>
  )
}

/** What was found wrong and is not said at a field: conditions and formulas say their own. */
function Problems({ pointer }: { pointer: string }) {
  const issues = useIssuesWithin(pointer)
  const elsewhere = /\/(when(\/.*)?|times|amount)$/
  return issues
    .filter(({ path }) => !elsewhere.test(path))
    .map(({ path, sentence, severity }) => (
      <Alert key={`${path} ${sentence}`} severity={severity === 'notice' ? 'info' : severity}>
        {sentence}
      </Alert>
    ))
}

function Head({ pointer }: { pointer: string }) {
  const say = useTranslate()
  const edit = useEdit()
  const isReadOnly = useIsReadOnly()
  const { id = '', name = '' } = useDraftValue<{ id: string; name: string }>(pointer) ?? {}
  return (
    <Stack direction="row" spacing={2}>
      <TextField
        size="small"
        sx={{ flex: 2 }}
        label={say('editor.consequences.name')}
        value={name}
        required
        error={name === ''}
        disabled={isReadOnly}
        onChange={(event) =>
          edit([{ at: `${pointer}/name`, do: 'set', value: event.target.value }], { joins: `name:${pointer}` })
        }
        slotProps={{ htmlInput: { maxLength: 200, 'data-pointer': `${pointer}/name` } }}
      />
      <TextField
        size="small"
        sx={{ flex: 1 }}
        label={say('editor.consequences.id')}
        value={id}
        helperText={say('editor.consequences.id_help')}
        slotProps={{ htmlInput: { readOnly: true, 'data-pointer': `${pointer}/id` } }}
      />
    </Stack>
  )
}

function When({ list, pointer, scheme }: { list: PartList; pointer: string; scheme: SchemeReading }) {
  const say = useTranslate()
  const edit = useEdit()
  const isReadOnly = useIsReadOnly()
  const value = useDraftValue<JsonValue>(pointer)
  const issues = useIssuesWithin(pointer)
  const { names, document } = scheme
  return (
    <div>
      <Typography variant="subtitle2" component="h3" gutterBottom>
        {say('editor.consequences.when')}
      </Typography>
      <ConditionField
        value={value}
        onChange={(next, isTyping) =>
          edit([{ at: pointer, do: 'set', value: next }], isTyping ? { joins: `when:${pointer}` } : {})
        }
        {...{ names, document, pointer, issues, isReadOnly }}
        stage={list === 'vetoes' ? 'total' : 'band'}
      />
    </div>
  )
}
