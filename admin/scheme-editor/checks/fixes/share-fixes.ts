import { toText } from '../../../../engine/index.ts'
import type { DraftContent } from '../../draft/draft-store.ts'
import { isObject, type JsonValue } from '../../draft/json.ts'
import { blanksOf, numberOf } from '../../sections/indicators/weights/blanks.ts'
import { shareOut } from '../../sections/indicators/weights/share-out.ts'
import type { FixMaker } from './fix.ts'
import { calledOf, listAt } from './place-of.ts'

/** Shares of a list that do not sum to 100 are scaled; blanks of a template stay. */
function scaled(field: string, called: (row: JsonValue, content: DraftContent) => string): FixMaker {
  return ({ path }, content) => {
    const rows = listAt(content, path).map((row, index) => ({ row, at: `${path}/${index}/${field}` }))
    const blanks = blanksOf(content.document.parameters, content.parameters)
    const shareIn = (row: JsonValue) => (isObject(row) ? row[field] : undefined)
    const staying = rows.filter(({ row }) => isObject(shareIn(row))).map(({ row }) => numberOf(shareIn(row), blanks))
    const free = rows.filter(({ row }) => typeof shareIn(row) === 'number')
    const known = [...staying, ...free.map(({ row }) => numberOf(shareIn(row), blanks))].flatMap((each) => each ?? [])
    if (known.length < rows.length) return []
    const shares = shareOut(known.slice(0, staying.length), known.slice(staying.length), 'in-proportion')
    if (shares === undefined) return []
    const changed = free.map(({ row, at }, index) => {
      const share = shares[index]
      return { row, at, next: share === undefined ? 0 : Number(toText(share)) }
    })
    return [
      {
        does: 'scale',
        params: {},
        details: changed.map(({ row, next }) => `${called(row, content)} ${shareIn(row)} → ${next}`),
        change: changed.map(({ at, next }) => ({ at, do: 'set', value: next })),
      },
    ]
  }
}

function named(list: string, field: string) {
  return (row: JsonValue, content: DraftContent) => {
    const id = isObject(row) ? row[field] : undefined
    return calledOf(listAt(content, list).find((each) => isObject(each) && each.id === id) ?? id)
  }
}

export const raterWeightFixes = scaled('weight', named('/document/raters', 'rater'))
export const forcedShareFixes = scaled('percent', named('/document/bands/rows', 'band'))
