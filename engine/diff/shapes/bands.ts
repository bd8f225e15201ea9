import type { Bands, ForcedDistribution } from '../../model/raw/scheme.ts'
import { container, type FieldShape, type FieldsOf, group, metric, parts, value } from '../shape.ts'

const band: FieldsOf<Bands['rows'][number]> = {
  id: value,
  name: value,
  from: value,
  coefficient: value,
  criterion: value,
}
const share: FieldsOf<ForcedDistribution['rows'][number]> = { band: value, percent: value }
const decider: FieldsOf<NonNullable<ForcedDistribution['deciders']>[number]> = { metric, better: value }

const forced: FieldsOf<ForcedDistribution> = {
  within: value,
  smallestGroup: value,
  rows: parts('forced-share', 'band', 'none', share),
  seatTies: value,
  peopleTies: value,
  deciders: parts('decider', 'metric', 'all', decider),
}

const fields: FieldsOf<Bands> = { rows: parts('band', 'id', 'all', band), forced: group(forced) }

export const bands: FieldShape = container(fields)
