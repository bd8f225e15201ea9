import { decimal } from '../../engine/kernel/decimal.ts'
import type { Name, Names } from '../../engine/model/names.ts'
import { suggest } from '../../engine/model/suggest.ts'
import type { Frame } from '../../engine/model/value.ts'

/** Names with slots in the order given; whatever is left out is a number known from the start. */
export function names(...declared: readonly (Partial<Name> & { readonly id: string })[]): Names {
  const all = declared.map(
    (name, slot): Name => ({
      names: [],
      label: name.names?.[0] ?? name.id,
      type: 'number',
      known: 'facts',
      path: '',
      ...name,
      slot,
    }),
  )
  const bearersOf = (text: string) => all.filter((name) => name.names.includes(text)).map((name) => name.id)
  const byId = (id: string | undefined) => all.find((name) => name.id === id)
  const onlyBearer = (bearers: readonly string[]) => (bearers.length === 1 ? byId(bearers[0]) : undefined)
  return {
    all,
    size: all.length,
    find: (text) => byId(text) ?? onlyBearer(bearersOf(text)),
    bearers: bearersOf,
    suggest: (text) => suggest(text, [...all.map((name) => name.id), ...all.flatMap((name) => name.names)]),
    allocate: () => {
      throw new Error('these names are complete')
    },
  }
}

/** A frame with a value per name: numbers and decimal texts of numeric names become exact decimals. */
export function frame({ all }: Names, values: Readonly<Record<string, number | string | boolean>>): Frame {
  return all.map(({ id, type }) => {
    const value = values[id]
    if (value === undefined) throw new Error(`no value for ${id}`)
    return type === 'number' && typeof value !== 'boolean' ? decimal(value) : (value as string | boolean)
  })
}
