import type { Language } from '../../messages/language.ts'
import type { JsonObject } from '../../store/json.ts'
import { auditReading } from '../../uses/audit-reading.ts'
import type { Importing, ImportRequest } from './import-request.ts'
import { importView } from './import-view.ts'
import { readImport } from './read-import.ts'

/** What a file means, what is wrong in it and what it would change. That it shows pay that stands is written down. */
export async function checkImport(
  request: ImportRequest,
  importing: Importing,
  language: Language,
): Promise<JsonObject> {
  const reading = await readImport(request, importing)
  const shown = reading.changes.listed().filter(({ kind }) => kind === 'changed').length
  if (shown > 0 && importing.seesPay) {
    const { scheme, period } = request.options
    const query = {
      file: request.file,
      ...(scheme !== undefined && { scheme }),
      ...(period !== undefined && { period }),
    }
    await auditReading({ resource: request.purpose, query, count: shown }, importing)
  }
  return importView(reading, request.file, language)
}
