import type { PeopleImportDone, UnknownName } from './people-import-told.ts'

export type Purpose = 'employees' | 'facts'

/** What a name of the file is: one of ours, or a new one, a department below another. */
export type NameChoice = string | { readonly create: true; readonly parent?: string }

/** How a file is to be understood, as somebody said. */
export interface FileChoices {
  readonly encoding?: string
  readonly sheet?: string
  readonly headerRow?: number
  /** By letters; null for "leave out". */
  readonly columns: Readonly<Record<string, string | null>>
  readonly units: Readonly<Record<string, string>>
  readonly grouping?: boolean
  readonly yearFirstDates?: boolean
  readonly noData: readonly string[]
  readonly values: Readonly<Partial<Record<UnknownName['kind'], Readonly<Record<string, NameChoice>>>>>
  readonly constants: Readonly<Record<string, string>>
}

export interface PeopleImportState {
  readonly file?: File
  readonly period?: string
  readonly scheme?: string | undefined
  readonly choices: FileChoices
  readonly done?: PeopleImportDone
}

export const noChoices: FileChoices = { columns: {}, units: {}, noData: [], values: {}, constants: {} }
export const nothingSent: PeopleImportState = { choices: noChoices }

/** The choices as the API takes them. */
export function optionsOf({ period, scheme, choices }: PeopleImportState, purpose: Purpose): object {
  const { encoding, sheet, headerRow, columns, units, grouping, yearFirstDates, noData, values, constants } = choices
  const said = Object.fromEntries(Object.entries(constants).filter(([, value]) => value.trim() !== ''))
  return {
    ...(purpose === 'facts' && period !== undefined && { period }),
    ...(purpose === 'facts' && scheme !== undefined && { scheme }),
    ...(encoding !== undefined && { encoding }),
    ...(sheet !== undefined && { sheet }),
    ...(headerRow !== undefined && { headerRow }),
    ...(grouping === true && { grouping }),
    ...(yearFirstDates === true && { yearFirstDates }),
    ...(noData.length > 0 && { noData }),
    ...present('columns', columns),
    ...present('units', units),
    ...present('values', values),
    ...present('constants', said),
  }
}

/** Another sheet or header has other columns: what was said of the old ones means nothing there. */
export function readOtherwise(
  before: FileChoices,
  change: Pick<Partial<FileChoices>, 'sheet' | 'headerRow'>,
): FileChoices {
  return { ...before, ...change, columns: {}, units: {} }
}

/** With what a name of the file is, or that nothing is said of it. */
export function withName(
  { values }: FileChoices,
  { kind, name }: Pick<UnknownName, 'kind' | 'name'>,
  to: NameChoice | undefined,
): Pick<FileChoices, 'values'> {
  const { [name]: _, ...rest } = values[kind] ?? {}
  return { values: { ...values, [kind]: to === undefined ? rest : { ...rest, [name]: to } } }
}

/** With something for each of several names. */
export function withNames(
  { values }: FileChoices,
  names: readonly UnknownName[],
  to: (name: UnknownName) => NameChoice,
): Pick<FileChoices, 'values'> {
  const byKind = Map.groupBy(names, ({ kind }) => kind)
  const added = [...byKind].map(([kind, all]) => {
    const chosen = Object.fromEntries(all.map((each) => [each.name, to(each)]))
    return [kind, { ...values[kind], ...chosen }] as const
  })
  return { values: { ...values, ...Object.fromEntries(added) } }
}

/** The same for the same file, as far as a page can tell. */
export function fileKey({ name, size, lastModified }: File): string {
  return `${name} ${size} ${lastModified}`
}

function present(key: string, value: object): object {
  return Object.keys(value).length > 0 ? { [key]: value } : {}
}
