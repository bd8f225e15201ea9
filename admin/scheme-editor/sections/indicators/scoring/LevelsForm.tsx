import { useMemo } from 'react'
import type { Column } from '../../../../components/spreadsheet/column.ts'
import { BoundChoice } from '../../../bound/BoundChoice.tsx'
import { BoundTable } from '../../../bound/BoundTable.tsx'
import { FieldGrid } from '../../../bound/FieldGrid.tsx'
import { useDocumentChoices } from '../../../bound/use-document-choices.ts'
import { useSchemaWords } from '../../../bound/use-words.ts'
import { isList, isObject, type JsonValue } from '../../../draft/json.ts'
import { useDraftValue } from '../../../draft/use-draft.ts'
import { scoreColumn } from './score-columns.ts'

/** The score of each level of a metric. */
export function LevelsForm({ pointer }: { pointer: string }) {
  const words = useSchemaWords()
  const metrics = useDocumentChoices('metrics', isGrade)
  const levels = useLevelsOf(useDraftValue<JsonValue>(`${pointer}/of`))
  const columns = useMemo<readonly Column[]>(
    () => [
      {
        ...{ id: 'level', title: words('LevelsScoring/levels/level').label, required: true },
        ...(levels.length > 0 ? { kind: 'choice', choices: levels } : { kind: 'text', longest: 200 }),
      },
      scoreColumn(words('LevelsScoring/levels/score').label),
    ],
    [words, levels],
  )
  return (
    <>
      <FieldGrid>
        <BoundChoice required pointer={`${pointer}/of`} words="LevelsScoring/of" choices={metrics} />
      </FieldGrid>
      <BoundTable
        pointer={`${pointer}/levels`}
        label={words('LevelsScoring/levels').label}
        columns={columns}
        most={100}
      />
    </>
  )
}

function isGrade({ unit }: Readonly<Record<string, JsonValue>>): boolean {
  return unit === 'grade'
}

/** The levels that a metric may have. */
function useLevelsOf(metric: JsonValue | undefined) {
  const metrics = useDraftValue<JsonValue>('/document/metrics')
  return useMemo(() => {
    const found = isList(metrics) ? metrics.find((each) => isObject(each) && each.id === metric) : undefined
    const levels = isObject(found) && isList(found.levels) ? found.levels : []
    return levels.filter((level) => typeof level === 'string').map((level) => ({ value: level, name: level }))
  }, [metrics, metric])
}
