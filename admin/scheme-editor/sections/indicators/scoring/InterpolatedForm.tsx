import { useMemo } from 'react'
import { BoundChoice } from '../../../bound/BoundChoice.tsx'
import { BoundFormula } from '../../../bound/BoundFormula.tsx'
import { BoundTable } from '../../../bound/BoundTable.tsx'
import { FieldGrid } from '../../../bound/FieldGrid.tsx'
import { useChoiceWord, useSchemaWords } from '../../../bound/use-words.ts'
import { scoreColumn, thresholdColumn } from './score-columns.ts'

/** Points with straight lines between them. */
export function InterpolatedForm({ pointer }: { pointer: string }) {
  const words = useSchemaWords()
  const word = useChoiceWord()
  const columns = useMemo(
    () => [
      { ...thresholdColumn('at', words('InterpolatedScoring/points/at').label), required: true },
      scoreColumn(words('InterpolatedScoring/points/score').label),
    ],
    [words],
  )
  return (
    <>
      <BoundFormula required pointer={`${pointer}/of`} words="InterpolatedScoring/of" />
      <FieldGrid>
        <BoundChoice
          pointer={`${pointer}/beyond`}
          words="InterpolatedScoring/beyond"
          none={word('clamp')}
          choices={[{ value: 'extend', name: word('extend') }]}
        />
      </FieldGrid>
      <BoundTable
        pointer={`${pointer}/points`}
        label={words('InterpolatedScoring/points').label}
        columns={columns}
        fewest={2}
        most={500}
      />
    </>
  )
}
