import { indicatorsOf, type RawScheme } from '../../engine/index.ts'

/** How many of each kind of part a scheme holds, those that it has none of left out. */
export function partCounts(document: RawScheme): readonly { readonly kind: string; readonly count: number }[] {
  const { metrics = [], bands, rewards = [], penalties = [], pay, parameters = [] } = document
  const counts = {
    indicators: [...indicatorsOf(document)].length,
    metrics: metrics.length,
    bands: bands !== undefined && 'rows' in bands ? bands.rows.length : 0,
    rewards: rewards.length,
    penalties: penalties.length,
    components: pay?.components?.length ?? 0,
    parameters: parameters.length,
  }
  return Object.entries(counts).flatMap(([kind, count]) => (count > 0 ? [{ kind, count }] : []))
}

/** The parameters that have no value yet. */
export function blanksOf(document: RawScheme, parameters: Readonly<Record<string, number>>) {
  return (document.parameters ?? []).filter(({ id, value }) => value === undefined && parameters[id] === undefined)
}
