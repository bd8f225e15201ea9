import type { Indicator } from '../../model/raw/scheme.ts'
import {
  departments,
  type FieldShape,
  type FieldsOf,
  flag,
  nothing,
  type PlacedPart,
  parts,
  posts,
  type RawPart,
  value,
  valueOr,
} from '../shape.ts'
import { scoring } from './scoring.ts'

const postWeight: FieldsOf<NonNullable<Indicator['weights']>[number]> = { posts, weight: value }

const fields: FieldsOf<Indicator> = {
  id: value,
  name: value,
  description: value,
  weight: value,
  weights: parts('post-weight', 'posts', 'none', postWeight),
  added: flag,
  posts,
  departments,
  redistributed: flag,
  cycle: value,
  rollUp: value,
  betweenCycles: value,
  whenMissing: valueOr('block'),
  cap: value,
  floor: value,
  scoring,
  // Parts of their own, wherever in the tree they stand.
  children: nothing,
}

export const indicators: FieldShape = {
  by: 'parts',
  parts: { part: 'indicator', key: 'id', order: 'none', fields: () => fields, gather },
}

function gather(list: readonly RawPart[], path: string, parent?: PlacedPart): readonly PlacedPart[] {
  return list.flatMap((indicator, index) => {
    const { children, ...raw } = indicator
    const own = { raw, path: `${path}/${index}`, ...(parent && { parent }) }
    return [own, ...(Array.isArray(children) ? gather(children, `${own.path}/children`, own) : [])]
  })
}
