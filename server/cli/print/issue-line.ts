import type { Issue, Severity } from '../../../engine/index.ts'
import { type Place, placeOf, type Reading } from '../../documents/reading.ts'
import { sentence } from '../../messages/messages.ts'
import { word } from '../../messages/word.ts'
import type { Speech } from '../../messages/speech.ts'

/** What is wrong in a file, with its place: `facts.json:3:14 错误 …`, of a table `facts.csv B17 错误 …`. */
export function issueLine(
  found: Issue,
  reading: Pick<Reading<unknown>, 'locate'>,
  file: string,
  context: Speech,
): string {
  const said = sentence(found.code, found.params, context.language)
  return saidAt(placeOf(found, reading), file, found.severity, said, context)
}

/** A sentence about a place of a file. */
export function saidAt(
  place: Place | undefined,
  file: string,
  severity: Severity,
  said: string,
  context: Speech,
): string {
  const where = place === undefined ? file : placeText(place, context)
  return context.say('issue-line', {
    place: where,
    severity: word('severity', severity, context.language),
    sentence: said,
  })
}

export function placeText({ file, line, column, sheet, cell }: Place, { say }: Speech): string {
  if (cell === undefined) return say('place-line', { file, line, column })
  return sheet === undefined ? say('place-cell', { file, cell }) : say('place-sheet-cell', { file, sheet, cell })
}
