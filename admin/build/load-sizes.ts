/** A script of a build. */
export interface BuiltChunk {
  readonly fileName: string
  readonly name: string
  readonly isEntry: boolean
  readonly isDynamicEntry: boolean
  /** Files that are loaded with it. */
  readonly imports: readonly string[]
  readonly bytes: number
  readonly zippedBytes: number
}

/** What one step of loading takes. */
export interface LoadSize {
  readonly name: string
  readonly bytes: number
  readonly zippedBytes: number
}

/** How much is loaded at first, and how much more for each part that is loaded later, the largest first: what the first page has loaded is there already. */
export function loadSizes(chunks: readonly BuiltChunk[]): readonly LoadSize[] {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const filesOf = (file: string, found: Set<string>): ReadonlySet<string> => {
    const chunk = byFile.get(file)
    if (chunk === undefined || found.has(file)) return found
    found.add(file)
    for (const each of chunk.imports) filesOf(each, found)
    return found
  }
  const sized = (name: string, files: Iterable<string>): LoadSize => {
    const loaded = [...files].flatMap((file) => byFile.get(file) ?? [])
    return {
      name,
      bytes: loaded.reduce((sum, { bytes }) => sum + bytes, 0),
      zippedBytes: loaded.reduce((sum, { zippedBytes }) => sum + zippedBytes, 0),
    }
  }
  const first = new Set(
    chunks.filter(({ isEntry }) => isEntry).flatMap(({ fileName }) => [...filesOf(fileName, new Set())]),
  )
  const later = chunks
    .filter(({ isDynamicEntry, fileName }) => isDynamicEntry && !first.has(fileName))
    .map(({ name, fileName }) =>
      sized(
        name,
        [...filesOf(fileName, new Set())].filter((file) => !first.has(file)),
      ),
    )
  return [sized('first page', first), ...later.sort((one, other) => other.zippedBytes - one.zippedBytes)]
}
