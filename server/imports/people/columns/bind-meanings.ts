import { columnLetters } from '../../../documents/table/column-letters.ts'
import { quote } from '../../../documents/quote.ts'
import type { Finding } from '../reading/sheet-messages.ts'
import { type UnitChoice, unitChoices } from '../reading/unit-choice.ts'
import { meaningFinder } from './find-meanings.ts'
import type { Meaning } from './meaning.ts'

/** A column of the file and what it is taken to be about. */
export interface BoundMeaning {
  readonly index: number
  readonly letters: string
  readonly name: string
  readonly meaning: Meaning | undefined
  /** How that is known: by its name, from the last file with these columns, or because somebody said so. */
  readonly by: 'name' | 'remembered' | 'chosen' | undefined
  readonly unit: UnitChoice | undefined
}

/** What somebody said of columns: the key of a meaning, or null for "leave out". */
export type Choices = Readonly<Record<string, string | null>>

export interface Deciding {
  readonly file: string
  readonly header: readonly string[]
  readonly headerLine: number
  readonly meanings: readonly Meaning[]
  /** By letters of the column, now. */
  readonly chosen: Choices
  /** By name of the column, the last time. */
  readonly remembered: Choices
  /** By letters of the column or key of the meaning. */
  readonly units: Readonly<Record<string, UnitChoice>>
  readonly rememberedUnits: Readonly<Record<string, UnitChoice>>
}

/** What each column is about, and what is wrong with that: two columns for one thing, a name that could be several, one that cannot be brought in. */
export function bindMeanings(deciding: Deciding): {
  readonly columns: readonly BoundMeaning[]
  readonly found: readonly Finding[]
} {
  const decided = decideAll(deciding)
  const taken = new Map<string, BoundMeaning>()
  const found: Finding[] = []
  for (const column of sureFirst(decided.columns)) {
    const { meaning, letters } = column
    if (meaning === undefined) continue
    const twin = taken.get(meaning.key)
    const place = { line: deciding.headerLine, column: letters }
    const at = { file: deciding.file, row: deciding.headerLine, column: letters }
    if (twin !== undefined) {
      const params = { ...at, target: quote(column.name), first: twin.letters }
      found.push({ code: 'columns-for-one-thing', severity: 'error', params, ...place })
    } else if (meaning.refused !== undefined) {
      const { code, params } = meaning.refused
      found.push({ code, severity: 'error', params: { ...params, ...at }, ...place })
    }
    taken.set(meaning.key, twin ?? column)
  }
  return { columns: decided.columns, found: [...decided.found, ...found] }
}

/** A column that somebody chose for a thing stands before one that is only called like it: that one is left out. */
function sureFirst(columns: readonly BoundMeaning[]): readonly BoundMeaning[] {
  return columns.toSorted((a, b) => Number(a.by === 'name') - Number(b.by === 'name'))
}

function decideAll(deciding: Deciding) {
  const { file, header, headerLine, meanings, chosen, remembered } = deciding
  const byKey = new Map(meanings.map((meaning) => [meaning.key, meaning]))
  const find = meaningFinder(meanings)
  const said = new Set([...Object.values(chosen)].filter((key) => key !== null))
  const found: Finding[] = []
  const columns = header.map((name, index): BoundMeaning => {
    const letters = columnLetters(index)
    const nothing = { index, letters, name, meaning: undefined, by: undefined, unit: undefined }
    const own = (choices: Choices, key: string) => (Object.hasOwn(choices, key) ? choices[key] : undefined)
    const choice = own(chosen, letters)
    if (choice === null || name === '') return { ...nothing, by: choice === null ? 'chosen' : undefined }
    const named = find(name)
    const kept = choice === undefined ? own(remembered, name) : undefined
    if (kept === null) return { ...nothing, by: 'remembered' }
    const known = byKey.get(choice ?? kept ?? '')
    if (known !== undefined && (choice !== undefined || !said.has(known.key))) {
      const by = choice === undefined ? 'remembered' : 'chosen'
      return { ...nothing, meaning: known, by, unit: unitOf(deciding, letters, name, known, named.unit) }
    }
    const free = named.meanings.filter(({ key }) => !said.has(key))
    if (free.length > 1) {
      const bearers = free.map(({ key }) => key).join('、')
      const params = { file, row: headerLine, column: letters, name: quote(name), bearers }
      found.push({ code: 'column-ambiguous', severity: 'error', params, line: headerLine, column: letters })
    }
    const [meaning] = free
    if (meaning === undefined || free.length > 1) return nothing
    return { ...nothing, meaning, by: 'name', unit: unitOf(deciding, letters, name, meaning, named.unit) }
  })
  return { columns, found }
}

function unitOf(
  { units, rememberedUnits }: Deciding,
  letters: string,
  name: string,
  { key, reads }: Meaning,
  named: UnitChoice | undefined,
): UnitChoice | undefined {
  const offered = unitChoices(reads)
  const own = (all: Readonly<Record<string, UnitChoice>>, at: string) => (Object.hasOwn(all, at) ? all[at] : undefined)
  const wanted = own(units, letters) ?? own(units, key) ?? own(rememberedUnits, name) ?? named
  if (wanted !== undefined && offered.includes(wanted)) return wanted
  return offered[0] === 'yuan' ? 'yuan' : undefined
}
