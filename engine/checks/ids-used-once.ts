import { indicatorsOf } from '../model/indicators-of.ts'
import { issue } from '../model/issue.ts'
import type { CheckContext } from './check-context.ts'

/**
 * Inside every list each id stands once: bands, posts, departments, raters, vetoes, columns of records, inputs of tables, roll-ups,
 * deadlines. Broken by two bands `good`. What formulas can name is looked after when the names are gathered.
 */
export function idsUsedOnce({ raw, report }: CheckContext): void {
  const look = (ids: readonly string[] | undefined, path: string, field = 'id') =>
    ids?.forEach((id, index) => {
      if (ids.indexOf(id) < index) report(issue('id-twice', 'error', `${path}/${index}/${field}`, { id }))
    })
  const lookAt = (list: readonly { readonly id: string }[] | undefined, path: string) =>
    look(
      list?.map((each) => each.id),
      path,
    )
  for (const list of ['posts', 'departments', 'raters', 'vetoes'] as const) lookAt(raw[list], `/${list}`)
  lookAt(raw.bands?.rows, '/bands/rows')
  lookAt(raw.process?.calendar, '/process/calendar')
  look(
    raw.rollUps?.map((each) => each.cycle),
    '/rollUps',
    'cycle',
  )
  raw.metrics.forEach((metric, index) => {
    if (metric.kind === 'given') lookAt(metric.fields, `/metrics/${index}/fields`)
  })
  raw.pay?.components.forEach((component, index) => {
    if (component.kind === 'table') lookAt(component.inputs, `/pay/components/${index}/inputs`)
  })
  for (const { indicator, path } of indicatorsOf(raw)) {
    const raters = indicator.scoring?.kind === 'ratings' ? indicator.scoring.raters.map((each) => each.rater) : []
    look(raters, `${path}/scoring/raters`, 'rater')
  }
}
