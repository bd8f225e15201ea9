import { foldName } from '../model/fold-name.ts'
import type { Name, Names } from '../model/names.ts'
import type { Stage } from '../model/raw/outcome.ts'
import { suggest } from '../model/suggest.ts'

/** A name before it has a slot. `names` as people write them: the one to be shown first, then that in English. */
export type Declaration = Omit<Name, 'slot' | 'label' | 'englishLabel'>

/** The names of a scheme while it is compiled; what `Names` says. */
export class NameTable implements Names {
  readonly all: Name[] = []
  readonly #byId = new Map<string, Name>()
  readonly #byFoldedName = new Map<string, string[]>()
  #size = 0

  get size(): number {
    return this.#size
  }

  allocate(): number {
    this.#size += 1
    return this.#size - 1
  }

  /** Adds a name with a slot of its own. False: something else bears this id already. */
  declare(declaration: Declaration): boolean {
    if (this.#byId.has(declaration.id)) return false
    const [label = declaration.id, englishLabel] = declaration.names
    const names = [...new Set(declaration.names.map(foldName))]
    const shown = { label, ...(englishLabel !== undefined && { englishLabel }) }
    const name = { ...declaration, ...shown, slot: this.allocate(), names }
    this.all.push(name)
    this.#byId.set(name.id, name)
    for (const folded of names) {
      this.#byFoldedName.set(folded, [...(this.#byFoldedName.get(folded) ?? []), name.id])
    }
    return true
  }

  /** States when a derived name becomes known, once the names it is computed from are clear. */
  setKnown(name: Name, known: Stage): void {
    ;(name as { known: Stage }).known = known
  }

  byId(id: string): Name | undefined {
    return this.#byId.get(id)
  }

  find(text: string): Name | undefined {
    const own = this.#byId.get(text)
    if (own !== undefined) return own
    const bearers = this.bearers(text)
    return bearers.length === 1 ? this.#byId.get(bearers[0] ?? '') : undefined
  }

  bearers(text: string): readonly string[] {
    return this.#byFoldedName.get(foldName(text)) ?? []
  }

  suggest(text: string): readonly string[] {
    const named = this.all.filter((name) => !name.id.startsWith('/'))
    const labels = named.flatMap(({ label, englishLabel = label }) => [label, englishLabel])
    return suggest(text, [...named.map((name) => name.id), ...labels])
  }
}
