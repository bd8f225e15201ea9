import { invariant } from '../../../engine/index.ts'
import type { JsonObject } from '../../store/json.ts'
import { type Found, foundWrong } from './found-wrong.ts'
import { type Migration, migrations, newestFormat } from './migrations.ts'

export type DocumentOfScheme = 'scheme' | 'cases'

/** A document in today's format, and the one that it came in; or what is wrong with its format. */
export type Migrated =
  | { readonly document: JsonObject; readonly from: number; readonly found?: undefined }
  | { readonly found: Found }

/** Takes a document of an older format through every step up to today's. */
export function migrateDocument(
  kind: DocumentOfScheme,
  document: JsonObject,
  steps: readonly Migration[] = migrations,
): Migrated {
  expectGapless(steps)
  const { format } = document
  const oldest = steps[0]?.from ?? newestFormat
  if (format === undefined) return { found: foundWrong('import-format-missing', '/format', { newest: newestFormat }) }
  if (typeof format !== 'number' || !Number.isSafeInteger(format) || format < 0) {
    return { found: foundWrong('import-format-malformed', '/format', { newest: newestFormat }) }
  }
  if (format > newestFormat)
    return { found: foundWrong('import-format-newer', '/format', { format, newest: newestFormat }) }
  if (format < oldest) return { found: foundWrong('import-format-older', '/format', { format, oldest }) }
  const wanted = steps.filter(({ from }) => from >= format)
  return { document: wanted.reduce((older, step) => step[kind](older), document), from: format }
}

function expectGapless(steps: readonly Migration[]): void {
  const first = newestFormat - steps.length
  const isGapless = steps.every(({ from }, index) => from === first + index)
  invariant(isGapless, 'the migrations do not lead to the newest format one by one')
}
