import { useContext, useEffect, useMemo } from 'react'
import { useTranslate } from 'react-admin'
import type { RowNotes } from '../../components/spreadsheet/spreadsheet-props.ts'
import { LiveContext, useLiveState } from './live-context.ts'
import { hitsAt } from './hits-at.ts'

/** How many people took each row of a list of the draft in the last live preview; nothing where none are counted for it. */
export function useRowHits(pointer: string, rows: number): readonly number[] | undefined {
  const store = useContext(LiveContext)
  useEffect(() => store?.countRows(), [store])
  return useLiveState((state) => hitsAt(state, pointer, rows))
}

/** The same as notes at the rows of a table. */
export function useRowNotes(pointer: string, rows: number): RowNotes | undefined {
  const translate = useTranslate()
  const hits = useRowHits(pointer, rows)
  return useMemo(
    () =>
      hits && {
        title: translate('editor.live.hits'),
        help: translate('editor.live.hits_help'),
        notes: hits.map((people) => ({
          text: translate('editor.live.hit', { smart_count: people }),
          isEmpty: people === 0,
        })),
      },
    [hits, translate],
  )
}
