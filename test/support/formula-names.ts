import { decimal } from '../../engine/kernel/decimal.ts'
import { foldName } from '../../engine/model/fold-name.ts'
import type { FieldName, Name, Names, ValueType } from '../../engine/model/names.ts'
import type { Stage } from '../../engine/model/raw/outcome.ts'
import type { Unit } from '../../engine/model/raw/scheme.ts'
import { suggest } from '../../engine/model/suggest.ts'
import type { Frame, Value } from '../../engine/model/value.ts'

/** A name as a test writes it: a number, known from the start, unless it says otherwise. */
export interface NameSpec {
  readonly id: string
  readonly names?: readonly string[]
  readonly type?: ValueType
  readonly unit?: Unit
  readonly known?: Stage
  readonly min?: number
  readonly max?: number
  readonly levels?: readonly string[]
  readonly fields?: readonly (Omit<FieldName, 'names'> & { readonly names?: readonly string[] })[]
}

/** `Names` over a list, each with the slot of its place in it. */
export function namesOf(specs: readonly NameSpec[]): Names {
  const all = specs.map(nameOf)
  const byId = new Map(all.map((name) => [name.id, name]))
  const bearers = (text: string) => all.filter((name) => name.names.includes(foldName(text))).map((name) => name.id)
  let size = all.length
  return {
    all,
    find(text) {
      const [first, second] = bearers(text)
      return byId.get(text) ?? (first !== undefined && second === undefined ? byId.get(first) : undefined)
    },
    bearers,
    suggest: (text) => suggest(text, [...byId.keys(), ...all.flatMap((name) => name.names)]),
    allocate: () => size++,
    get size() {
      return size
    },
  }
}

/** A frame with these values, by id; what is not named has no value. */
export function frameOf(names: Names, values: Readonly<Record<string, Value>>): Frame {
  const frame: Frame = []
  for (const name of names.all) {
    const value = values[name.id]
    if (value !== undefined) frame[name.slot] = value
  }
  return frame
}

function nameOf(spec: NameSpec, slot: number): Name {
  const { id, names = [], type = 'number', unit, known = 'participants', min, max, levels, fields } = spec
  return {
    id,
    names: names.map(foldName),
    label: names[0] ?? id,
    ...(names[1] !== undefined && { englishLabel: names[1] }),
    type,
    slot,
    known,
    path: `/names/${slot}`,
    ...(unit !== undefined && { unit }),
    ...(min !== undefined && { min: decimal(min) }),
    ...(max !== undefined && { max: decimal(max) }),
    ...(levels !== undefined && { levels }),
    ...(fields !== undefined && { fields: fields.map(({ names: own = [], ...rest }) => ({ ...rest, names: own })) }),
  }
}
