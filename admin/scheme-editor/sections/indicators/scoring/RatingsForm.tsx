import { useMemo } from 'react'
import type { CellChoice, Column } from '../../../../components/spreadsheet/column.ts'
import { BoundChoice } from '../../../bound/BoundChoice.tsx'
import { BoundNumber } from '../../../bound/BoundNumber.tsx'
import { BoundTable } from '../../../bound/BoundTable.tsx'
import { FieldGrid } from '../../../bound/FieldGrid.tsx'
import { OptionalPart } from '../../../bound/OptionalPart.tsx'
import { useDocumentChoices } from '../../../bound/use-document-choices.ts'
import { useChoiceWord, useSchemaWords } from '../../../bound/use-words.ts'
import { scoreColumn, thresholdColumn } from './score-columns.ts'

/** Ratings by groups of raters. The posts to which a group is limited are kept as they are. */
export function RatingsForm({ pointer }: { pointer: string }) {
  const words = useSchemaWords()
  const word = useChoiceWord()
  const raters = useDocumentChoices('raters')
  const groups = useMemo(() => raterColumns(words, raters), [words, raters])
  const levels = useMemo(() => levelColumns(words), [words])
  const at = (field: string) => ({ pointer: `${pointer}/${field}`, words: `RatingsScoring/${field}` })
  const named = (value: string) => ({ value, name: word(value) })
  return (
    <>
      <FieldGrid>
        <BoundChoice {...at('scope')} none={word('person')} choices={['team', 'department', 'company'].map(named)} />
        <BoundChoice required {...at('whenRaterMissing')} choices={['block', 'redistribute', 'zero'].map(named)} />
        <BoundNumber parameters {...at('min')} />
        <BoundNumber parameters {...at('max')} />
        <BoundNumber parameters {...at('times')} />
      </FieldGrid>
      <BoundTable
        pointer={`${pointer}/raters`}
        label={words('RatingsScoring/raters').label}
        columns={groups}
        most={20}
        visibleRows={6}
      />
      <OptionalPart {...at('levels')} start={[]}>
        <BoundTable
          pointer={`${pointer}/levels`}
          label={words('RatingsScoring/levels').label}
          columns={levels}
          most={100}
          visibleRows={8}
        />
      </OptionalPart>
    </>
  )
}

type Words = ReturnType<typeof useSchemaWords>

function raterColumns(words: Words, raters: readonly CellChoice[]): readonly Column[] {
  return [
    { id: 'rater', title: words('RatingsScoring/raters/rater').label, kind: 'choice', required: true, choices: raters },
    {
      ...{ id: 'weight', title: words('RatingsScoring/raters/weight').label, kind: 'percent', required: true },
      ...{ min: 0, max: 100, parameters: true },
    },
  ]
}

function levelColumns(words: Words): readonly Column[] {
  return [
    { id: 'level', title: words('RatingsScoring/levels/level').label, kind: 'text', required: true, longest: 200 },
    thresholdColumn('from', words('RatingsScoring/levels/from').label),
    scoreColumn(words('RatingsScoring/levels/score').label),
  ]
}
