import { FormControlLabel, Radio, RadioGroup } from '@mui/material'
import { useTranslate } from 'react-admin'
import { BoundFormula } from '../../bound/BoundFormula.tsx'
import { BoundNumber } from '../../bound/BoundNumber.tsx'
import { FieldGrid } from '../../bound/FieldGrid.tsx'
import { useSchemaWords } from '../../bound/use-words.ts'
import type { JsonObject, JsonValue } from '../../draft/json.ts'
import { useDraftValue, useEdit, useIsReadOnly } from '../../draft/use-draft.ts'

const pointer = '/document/pay/proration'

const starts: Readonly<Record<string, JsonObject>> = {
  days: { kind: 'days' },
  months: { kind: 'months', startThrough: 15, endFrom: 16 },
  formula: { kind: 'formula', formula: '1' },
}

/** How the share of the period is counted for people who were not there all the time. */
export function ProrationForm() {
  const translate = useTranslate()
  const words = useSchemaWords()
  const edit = useEdit()
  const isReadOnly = useIsReadOnly()
  const kind = useDraftValue<JsonValue>(`${pointer}/kind`)
  return (
    <>
      <RadioGroup
        aria-label={words('Pay/proration').label}
        value={typeof kind === 'string' ? kind : ''}
        onChange={(_, next) => edit([{ at: pointer, do: 'set', value: starts[next] }])}
      >
        {Object.keys(starts).map((each) => (
          <FormControlLabel
            key={each}
            value={each}
            disabled={isReadOnly}
            control={<Radio size="small" />}
            label={translate(`editor.forms.proration.${each}`)}
          />
        ))}
      </RadioGroup>
      {kind === 'months' && (
        <FieldGrid>
          <BoundNumber
            required
            whole
            min={1}
            max={31}
            pointer={`${pointer}/startThrough`}
            words="Proration/startThrough"
          />
          <BoundNumber required whole min={1} max={31} pointer={`${pointer}/endFrom`} words="Proration/endFrom" />
        </FieldGrid>
      )}
      {kind === 'formula' && <BoundFormula required pointer={`${pointer}/formula`} words="Proration/formula" />}
    </>
  )
}
