import fc from 'fast-check'
import type { Condition } from '../../engine/model/raw/scheme.ts'
import { condition } from './arbitrary-condition.ts'
import { Draw } from './arbitrary-draw.ts'
import { drawScheme } from './arbitrary-scheme.ts'

/** Conditions as they may stand in a document: over the names of a drawn scheme, some parts named, fields in any order. */
export class WrittenConditions extends fc.Arbitrary<Condition> {
  override generate(random: fc.Random): fc.Value<Condition> {
    const draw = new Draw(random)
    const { plan } = drawScheme(draw)
    const drawn = condition(plan, draw.pick(['total', 'band', 'consequences']))
    return new fc.Value(asWritten(drawn, draw), undefined)
  }

  override canShrinkWithoutContext(value: unknown): value is Condition {
    return typeof value === 'object' && value !== null
  }

  override shrink(): fc.Stream<fc.Value<Condition>> {
    return fc.Stream.nil()
  }
}

function asWritten<T>(node: T, draw: Draw): T {
  if (Array.isArray(node)) return node.map((each: unknown) => asWritten(each, draw)) as T
  if (typeof node !== 'object' || node === null) return node
  const fields = Object.entries(node).map(([field, value]) => [field, asWritten(value, draw)] as const)
  const isNode = !('fact' in node) || 'operator' in node
  const named = isNode && !('name' in node) && draw.chance(20) ? [...fields, ['name', '条件'] as const] : fields
  return Object.fromEntries(draw.chance(30) ? draw.shuffled(named) : named) as T
}
