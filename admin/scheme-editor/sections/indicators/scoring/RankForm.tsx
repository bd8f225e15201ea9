import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import type { Column } from '../../../../components/spreadsheet/column.ts'
import { BoundChoice } from '../../../bound/BoundChoice.tsx'
import { BoundFormula } from '../../../bound/BoundFormula.tsx'
import { BoundTable } from '../../../bound/BoundTable.tsx'
import { FieldGrid } from '../../../bound/FieldGrid.tsx'
import { rangeCell } from '../../../bound/range-cell.ts'
import { useChoiceWord, useSchemaWords } from '../../../bound/use-words.ts'
import { scoreColumn } from './score-columns.ts'

/** The rank within a cohort to a score. */
export function RankForm({ pointer }: { pointer: string }) {
  const translate = useTranslate()
  const words = useSchemaWords()
  const word = useChoiceWord()
  const columns = useMemo<readonly Column[]>(
    () => [
      {
        ...{ id: 'from', title: words('RankScoring/rows/from').label, kind: 'number', required: true },
        ...{ whole: true, min: 1, max: 100000 },
      },
      scoreColumn(words('RankScoring/rows/score').label),
      { id: 'range', title: translate('editor.forms.range'), kind: 'text', readOnly: true },
    ],
    [words, translate],
  )
  const cell = useMemo(() => rangeCell(translate('editor.forms.rank'), 'up'), [translate])
  const named = (value: string) => ({ value, name: word(value) })
  return (
    <>
      <BoundFormula required pointer={`${pointer}/of`} words="RankScoring/of" />
      <FieldGrid>
        <BoundChoice
          required
          pointer={`${pointer}/within`}
          words="RankScoring/within"
          choices={['everyone', 'department', 'team', 'post'].map(named)}
        />
        <BoundChoice
          required
          pointer={`${pointer}/better`}
          words="RankScoring/better"
          choices={['higher', 'lower'].map(named)}
        />
      </FieldGrid>
      <BoundTable pointer={`${pointer}/rows`} label={words('RankScoring/rows').label} {...{ columns, cell }} />
    </>
  )
}
