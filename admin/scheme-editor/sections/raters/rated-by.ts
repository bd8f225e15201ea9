import { cellText } from '../../../components/spreadsheet/cell-text.ts'
import { cellValueOf } from '../../bound/cell-value-of.ts'
import { isList, isObject, type JsonValue } from '../../draft/json.ts'

export interface Rated {
  readonly pointer: string
  readonly name: string
  /** Weights as they are shown: `40%`, `{blank}`. */
  readonly raters: readonly { readonly rater: string; readonly weight: string }[]
}

/** The indicators of a tree that are scored by ratings, and whose ratings count how much. */
export function ratedBy(indicators: JsonValue | undefined, pointer = '/document/indicators'): readonly Rated[] {
  if (!isList(indicators)) return []
  return indicators.flatMap((indicator, index) => {
    if (!isObject(indicator)) return []
    const at = `${pointer}/${index}`
    const { name, id, scoring, children } = indicator
    const isRated = isObject(scoring) && scoring.kind === 'ratings' && isList(scoring.raters)
    const raters = isRated && isList(scoring.raters) ? scoring.raters.filter(isObject) : []
    const own = raters.map(({ rater, weight }) => ({ rater: String(rater), weight: shown(weight) }))
    return [
      ...(isRated ? [{ pointer: at, name: String(name ?? id), raters: own }] : []),
      ...ratedBy(children, `${at}/children`),
    ]
  })
}

function shown(weight: JsonValue | undefined): string {
  const text = cellText({ id: '', title: '', kind: 'percent' }, cellValueOf(weight))
  return typeof weight === 'number' ? `${text}%` : text
}
