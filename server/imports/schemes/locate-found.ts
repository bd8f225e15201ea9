import { readJson } from '../../documents/read-json.ts'
import type { Reading } from '../../documents/reading.ts'
import { isJsonObject } from '../../store/json.ts'
import { filePath } from './content-path.ts'
import type { Found } from './found-wrong.ts'

/** What was found with its line and column in a file, or those of the nearest part around it that the file has. */
export function locateFound(found: readonly Found[], bytes: Uint8Array, file: string): readonly Found[] {
  const reading = readJson(bytes, file)
  return found.map((each) => placed(each, reading, isPackage(reading.value)))
}

/** Whether a file brings more than the document. */
export function isPackage(value: unknown): boolean {
  return isJsonObject(value) && Object.hasOwn(value, 'package')
}

/** Where it stands: at the place that the reader said, else at that of its pointer. */
export function placed(found: Found, { locate }: Pick<Reading<unknown>, 'locate'>, isOfPackage: boolean): Found {
  const { line, column } = found.params
  if (typeof line === 'number' && typeof column === 'number') return { ...found, line, column }
  // What is wrong with the options stands in no file.
  const place = found.path.startsWith('/options') ? undefined : locate(filePath(found.path, isOfPackage))
  return place === undefined ? found : { ...found, line: place.line, column: place.column }
}
