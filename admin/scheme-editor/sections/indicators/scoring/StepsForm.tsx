import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import { BoundFormula } from '../../../bound/BoundFormula.tsx'
import { BoundTable } from '../../../bound/BoundTable.tsx'
import { rangeCell } from '../../../bound/range-cell.ts'
import { useSubject } from '../../../bound/use-subject.ts'
import { useSchemaWords } from '../../../bound/use-words.ts'
import { scoreColumn, thresholdColumn } from './score-columns.ts'

/** A step table from the top. */
export function StepsForm({ pointer }: { pointer: string }) {
  const translate = useTranslate()
  const words = useSchemaWords()
  const columns = useMemo(
    () => [
      thresholdColumn('from', words('StepsScoring/rows/from').label),
      scoreColumn(words('StepsScoring/rows/score').label),
      { id: 'range', title: translate('editor.forms.range'), kind: 'text', readOnly: true } as const,
    ],
    [words, translate],
  )
  const subject = useSubject(`${pointer}/of`)
  const cell = useMemo(() => rangeCell(subject, 'down'), [subject])
  return (
    <>
      <BoundFormula required pointer={`${pointer}/of`} words="StepsScoring/of" />
      <BoundTable pointer={`${pointer}/rows`} label={words('StepsScoring/rows').label} {...{ columns, cell }} />
    </>
  )
}
