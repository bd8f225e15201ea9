import type { PartKind } from './scheme-import-told.ts'

/** Where a scheme comes from. */
export type SchemeSource =
  | { readonly kind: 'file'; readonly file: File }
  /** Of this server: a scheme by its id, and which of its versions; the working draft where none is named. */
  | { readonly kind: 'server'; readonly scheme: string; readonly name: string; readonly version?: string }

/** A draft of ours that is to be replaced, at the version at which it was looked at. */
export interface Replaced {
  readonly id: string
  readonly name: string
  readonly version: number
}

/** What was chosen for one source. */
export interface SchemeChoices {
  readonly way: 'new' | 'replace'
  /** The id of the new scheme. */
  readonly as?: string
  /** The id of its own that is not free here, where another one was proposed. */
  readonly taken?: string
  /** Parts that something was, or could have been, chosen for beforehand: whoever takes a choice back means it. */
  readonly proposed?: readonly string[]
  readonly replaced?: Replaced
  readonly name?: string
  readonly department?: string
  readonly map: Readonly<Partial<Record<PartKind, Readonly<Record<string, string>>>>>
  readonly parameters: Readonly<Record<string, number>>
  readonly addMetrics: boolean
  readonly period?: string
  /** What was previewed the last time, by the fingerprint of its check, and what came of it. */
  readonly previewed?: { readonly fingerprint: string; readonly preview?: string }
}

/** All that a wizard was told, the choices by source: whoever tries another source finds them again. */
export interface SchemeImportState {
  readonly source?: SchemeSource
  readonly choices: Readonly<Record<string, SchemeChoices>>
}

export const nothingChosen: SchemeImportState = { choices: {} }
export const firstChoices: SchemeChoices = { way: 'new', map: {}, parameters: {}, addMetrics: true }

/** The same for the same file or version, as far as a page can tell. */
export function sourceKey(source: SchemeSource): string {
  if (source.kind === 'server') return `server ${fromOf(source)}`
  const { name, size, lastModified } = source.file
  return `file ${name} ${size} ${lastModified}`
}

/** What the API calls it: the scheme or one of its versions. */
export function fromOf({ scheme, version }: Extract<SchemeSource, { kind: 'server' }>): string {
  return version ?? scheme
}

export function choicesIn({ source, choices }: SchemeImportState): SchemeChoices {
  return (source && choices[sourceKey(source)]) ?? firstChoices
}

/** The choices as the API takes them; `mayAddMetrics`: whether whoever imports may add to the library. */
export function optionsOf(choices: SchemeChoices, mayAddMetrics: boolean): object {
  const { way, as, replaced, name, department, map, parameters, addMetrics } = choices
  const target =
    way === 'replace' && replaced !== undefined
      ? { as: replaced.id, version: replaced.version }
      : { ...(as !== undefined && { as }) }
  return {
    ...target,
    ...(name !== undefined && name.trim() !== '' && { name: name.trim() }),
    ...(department !== undefined && { department }),
    ...(Object.keys(map).length > 0 && { map }),
    ...(Object.keys(parameters).length > 0 && { parameters }),
    ...(addMetrics && mayAddMetrics && { addMetrics: true }),
  }
}

/** With something chosen for one of its parts, or nothing. */
export function withPart(
  { map }: Pick<SchemeChoices, 'map'>,
  { kind, id }: { readonly kind: PartKind; readonly id: string },
  to: string | undefined,
): Pick<SchemeChoices, 'map'> {
  const { [id]: _, ...rest } = map[kind] ?? {}
  return { map: { ...map, [kind]: to === undefined ? rest : { ...rest, [id]: to } } }
}
