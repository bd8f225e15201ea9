import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import type { CellChoice, Column } from '../../../components/spreadsheet/column.ts'
import { BoundChoice } from '../../bound/BoundChoice.tsx'
import { BoundNumber } from '../../bound/BoundNumber.tsx'
import { BoundTable } from '../../bound/BoundTable.tsx'
import { FieldGrid } from '../../bound/FieldGrid.tsx'
import { OptionalPart } from '../../bound/OptionalPart.tsx'
import { useDocumentChoices } from '../../bound/use-document-choices.ts'
import { useChoiceWord, useSchemaWords } from '../../bound/use-words.ts'

const pointer = '/document/bands/forced'

/** The shares of people per band, and what decides between equal ones. */
export function ForcedForm() {
  const translate = useTranslate()
  const word = useChoiceWord()
  const words = useSchemaWords()
  const bands = useDocumentChoices('bands/rows')
  const metrics = useDocumentChoices('metrics')
  const shares = useMemo(() => shareColumns(words, bands), [words, bands])
  const deciders = useMemo(
    () =>
      deciderColumns(
        words,
        metrics,
        ['higher', 'lower'].map((value) => ({ value, name: word(value) })),
      ),
    [words, metrics, word],
  )
  return (
    <>
      <FieldGrid>
        <BoundChoice
          required
          pointer={`${pointer}/within`}
          words="ForcedDistribution/within"
          choices={['everyone', 'department', 'team', 'post'].map((value) => ({ value, name: word(value) }))}
        />
        <BoundNumber
          whole
          min={1}
          max={100000}
          pointer={`${pointer}/smallestGroup`}
          words="ForcedDistribution/smallestGroup"
        />
        <BoundChoice
          required
          pointer={`${pointer}/seatTies`}
          words="ForcedDistribution/seatTies"
          choices={['higher-band', 'lower-band'].map((value) => ({ value, name: word(value) }))}
        />
        <BoundChoice
          required
          pointer={`${pointer}/peopleTies`}
          words="ForcedDistribution/peopleTies"
          choices={['up', 'down'].map((value) => ({ value, name: translate(`editor.forms.people_ties.${value}`) }))}
        />
      </FieldGrid>
      <BoundTable
        pointer={`${pointer}/rows`}
        label={words('ForcedDistribution/rows').label}
        columns={shares}
        most={50}
        visibleRows={8}
      />
      <OptionalPart pointer={`${pointer}/deciders`} words="ForcedDistribution/deciders" start={[]}>
        <BoundTable
          pointer={`${pointer}/deciders`}
          label={words('ForcedDistribution/deciders').label}
          columns={deciders}
          most={10}
          visibleRows={5}
        />
      </OptionalPart>
    </>
  )
}

type Words = ReturnType<typeof useSchemaWords>

function shareColumns(words: Words, bands: readonly CellChoice[]): readonly Column[] {
  return [
    { id: 'band', title: words('ForcedDistribution/rows/band').label, kind: 'choice', required: true, choices: bands },
    {
      ...{ id: 'percent', title: words('ForcedDistribution/rows/percent').label, kind: 'percent', required: true },
      ...{ min: 0, max: 100, parameters: true },
    },
  ]
}

function deciderColumns(
  words: Words,
  metrics: readonly CellChoice[],
  better: readonly CellChoice[],
): readonly Column[] {
  const title = (field: string) => words(`ForcedDistribution/deciders/${field}`).label
  return [
    { id: 'metric', title: title('metric'), kind: 'choice', required: true, choices: metrics, widthPx: 220 },
    { id: 'better', title: title('better'), kind: 'choice', required: true, choices: better },
  ]
}
