import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import type { RecordField } from '../../../../../engine/index.ts'
import type { Column } from '../../../../components/spreadsheet/column.ts'
import { BoundChoice } from '../../../bound/BoundChoice.tsx'
import { BoundFormula } from '../../../bound/BoundFormula.tsx'
import { BoundTable } from '../../../bound/BoundTable.tsx'
import { FieldGrid } from '../../../bound/FieldGrid.tsx'
import { rangeCell } from '../../../bound/range-cell.ts'
import { useDocumentChoices } from '../../../bound/use-document-choices.ts'
import { useSubject } from '../../../bound/use-subject.ts'
import { useChoiceWord, useSchemaWords } from '../../../bound/use-words.ts'
import type { JsonValue } from '../../../draft/json.ts'
import { useDraftValue } from '../../../draft/use-draft.ts'
import { useNames } from '../../../names/use-names.ts'

/** Tiers from the lowest, each with its rate or its amount. */
export function TiersForm({ pointer }: { pointer: string }) {
  const translate = useTranslate()
  const word = useChoiceWord()
  const words = useSchemaWords()
  const records = useDocumentChoices('metrics', isRecords)
  const fields = useRecordFields(`${pointer}/per`)
  const at = (field: string) => ({ pointer: `${pointer}/${field}`, words: `TiersComponent/${field}` })
  const columns = useMemo<readonly Column[]>(() => {
    const title = (field: string) => words(`TiersComponent/rows/${field}`).label
    return [
      { id: 'from', title: title('from'), kind: 'money', required: true, parameters: true },
      { id: 'rate', title: title('rate'), kind: 'percent', parameters: true },
      { id: 'amount', title: title('amount'), kind: 'money', parameters: true },
      { id: 'range', title: translate('editor.forms.range'), kind: 'text', readOnly: true, widthPx: 220 },
    ]
  }, [words, translate])
  const subject = useSubject(`${pointer}/of`)
  const cell = useMemo(() => rangeCell(subject, 'up'), [subject])
  return (
    <>
      <FieldGrid>
        <BoundChoice
          required
          {...at('mode')}
          choices={['marginal', 'whole'].map((value) => ({ value, name: word(value) }))}
        />
        <BoundChoice {...at('per')} choices={records} none={translate('editor.forms.on_total')} />
      </FieldGrid>
      <FieldGrid minPx={320}>
        <BoundFormula required {...at('of')} records={fields} />
        <BoundFormula {...at('scale')} />
        <BoundFormula {...at('prior')} />
        <BoundFormula {...at('base')} records={fields} />
      </FieldGrid>
      <BoundTable
        pointer={`${pointer}/rows`}
        label={words('TiersComponent/rows').label}
        {...{ columns, cell }}
        most={500}
        visibleRows={10}
      />
    </>
  )
}

function isRecords({ unit }: Readonly<Record<string, JsonValue>>): boolean {
  return unit === 'records'
}

/** The columns of the records that a pointer names. */
function useRecordFields(pointer: string): readonly RecordField[] | undefined {
  const per = useDraftValue<JsonValue>(pointer)
  const metrics = useDraftValue<readonly { id?: JsonValue; fields?: readonly RecordField[] }[]>('/document/metrics')
  const names = useNames()
  return typeof per === 'string' && names !== undefined ? metrics?.find(({ id }) => id === per)?.fields : undefined
}
