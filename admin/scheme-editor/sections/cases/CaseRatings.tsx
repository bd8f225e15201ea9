import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import type { Indicator } from '../../../../engine/index.ts'
import type { Column } from '../../../components/spreadsheet/column.ts'
import { BoundTable } from '../../bound/BoundTable.tsx'
import { useDocumentChoices } from '../../bound/use-document-choices.ts'
import { useSchemaWords } from '../../bound/use-words.ts'
import { useIndicatorChoices } from './use-indicator-choices.ts'

/** The ratings of a person or a group, one a row; nothing where the scheme has no ratings. */
export function CaseRatings({ pointer }: { pointer: string }) {
  const translate = useTranslate()
  const words = useSchemaWords()
  const raters = useDocumentChoices('raters')
  const rated = useIndicatorChoices(isRated)
  const columns = useMemo((): readonly Column[] => {
    const title = (field: string) => words(`RawRating/${field}`).label
    return [
      { id: 'indicator', title: title('indicator'), kind: 'choice', choices: rated, required: true, widthPx: 170 },
      { id: 'rater', title: title('rater'), kind: 'choice', choices: raters, required: true, widthPx: 130 },
      { id: 'rating', title: title('rating'), kind: 'number', widthPx: 90 },
      { id: 'level', title: title('level'), kind: 'text', widthPx: 90 },
    ]
  }, [words, rated, raters])
  if (rated.length === 0) return null
  return (
    <BoundTable
      {...{ pointer, columns }}
      label={translate('editor.cases.ratings')}
      fewest={0}
      most={1000}
      visibleRows={6}
    />
  )
}

function isRated({ scoring }: Indicator): boolean {
  return scoring?.kind === 'ratings'
}
