import { MenuItem, TextField } from '@mui/material'
import { BoundChoice } from '../../bound/BoundChoice.tsx'
import { BoundFrame, saysId } from '../../bound/BoundFrame.tsx'
import { BoundIds } from '../../bound/BoundIds.tsx'
import { BoundNumber } from '../../bound/BoundNumber.tsx'
import { FieldGrid } from '../../bound/FieldGrid.tsx'
import { useBound } from '../../bound/use-bound.ts'
import { useWordChoices } from '../../bound/use-choices.ts'
import { useDocumentChoices } from '../../bound/use-document-choices.ts'
import { useSchemaWords } from '../../bound/use-words.ts'
import { isObject } from '../../draft/json.ts'
import { type Counted, counted, startingCount } from './starting-count.ts'

const comparisons = ['equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']

/** What a metric counts over the history, and how. */
export function HistoryFields({ pointer }: { pointer: string }) {
  const measures = useWordChoices(['in-a-row', 'times', 'sum'])
  return (
    <FieldGrid minPx={190}>
      <BoundChoice pointer={`${pointer}/measure`} words="HistoryMetric/measure" choices={measures} required />
      <CountedFields pointer={`${pointer}/of`} />
    </FieldGrid>
  )
}

/** Which kind of thing is counted, and the fields that this kind has. */
function CountedFields({ pointer }: { pointer: string }) {
  const words = useSchemaWords()
  const { value, write, label, help, issues, fieldId, isReadOnly } = useBound({ pointer, words: 'HistoryMetric/of' })
  const bands = useDocumentChoices('bands/rows')
  const metrics = useDocumentChoices('metrics')
  const rewards = useDocumentChoices('rewards')
  const penalties = useDocumentChoices('penalties')
  const operators = useWordChoices(comparisons)
  const levels = useWordChoices(['minor', 'major'])
  const kind = counted.find((each) => isObject(value) && each in value)
  const at = (field: string) => ({ pointer: `${pointer}/${field}`, words: `HistoryOf/${field}` })
  const first = { bands, metric: metrics, reward: rewards, penalty: penalties }
  const become = (next: Counted) => write(startingCount(next, Object(first)[next]?.[0]?.value ?? ''))
  return (
    <>
      <BoundFrame {...{ label, help, fieldId, issues }} required>
        <TextField
          select
          margin="none"
          disabled={isReadOnly}
          value={kind ?? ''}
          onChange={({ target }) => {
            const next = counted.find((each) => each === target.value)
            if (next !== undefined) become(next)
          }}
          slotProps={{
            select: {
              SelectDisplayProps: {
                ...{ 'data-pointer': pointer },
                id: fieldId,
                'aria-describedby': saysId(fieldId),
                'aria-label': label,
              },
            },
          }}
        >
          {counted.map((each) => (
            <MenuItem key={each} value={each}>
              {words(`HistoryOf/${each}`).label}
            </MenuItem>
          ))}
        </TextField>
      </BoundFrame>
      {kind === 'bands' && <BoundIds keepsEmpty required {...at('bands')} choices={bands} />}
      {kind === 'metric' && (
        <>
          <BoundChoice required {...at('metric')} choices={metrics} />
          <BoundChoice {...at('operator')} choices={operators} none="—" />
          <BoundNumber parameters {...at('value')} />
        </>
      )}
      {kind === 'scoreBelow' && <BoundNumber required parameters {...at('scoreBelow')} />}
      {kind === 'reward' && <BoundChoice required {...at('reward')} choices={rewards} />}
      {kind === 'penalty' && <BoundChoice required {...at('penalty')} choices={penalties} />}
      {kind === 'demerit' && <BoundChoice required {...at('demerit')} choices={levels} />}
    </>
  )
}
