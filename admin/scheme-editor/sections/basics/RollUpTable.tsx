import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import { cycles } from '../../../components/choices.ts'
import type { Column } from '../../../components/spreadsheet/column.ts'
import { BoundTable } from '../../bound/BoundTable.tsx'
import { OptionalPart } from '../../bound/OptionalPart.tsx'
import { useChoiceWord, useSchemaWords } from '../../bound/use-words.ts'

const pointer = '/document/rollUps'
const ways = ['sum', 'mean', 'last', 'max', 'min', 'anew']

/** Longer periods, and how the totals of the smaller ones become theirs. */
export function RollUpTable() {
  const translate = useTranslate()
  const word = useChoiceWord()
  const words = useSchemaWords()
  const columns = useMemo((): readonly Column[] => {
    const title = (field: string) => words(`RawScheme/rollUps/${field}`).label
    const longer = cycles
      .filter(({ id }) => id !== 'month')
      .map(({ id, name }) => ({ value: id, name: translate(name) }))
    const scores = ways.map((value) => ({ value, name: word(value) }))
    return [
      { id: 'cycle', title: title('cycle'), kind: 'choice', choices: longer, required: true, widthPx: 160 },
      { id: 'score', title: title('score'), kind: 'choice', choices: scores, required: true, widthPx: 200 },
    ]
  }, [translate, word, words])
  return (
    <OptionalPart pointer={pointer} words="RawScheme/rollUps" start={[{ cycle: 'year', score: 'mean' }]}>
      <BoundTable hidesLabel {...{ pointer, columns }} label={words('RawScheme/rollUps').label} most={3} />
    </OptionalPart>
  )
}
