import type { IssueList } from './issue-list.ts'
import { cellsLimit, columnsLimit, unpackedLimitBytes, zipEntriesLimit } from './limits.ts'
import { quote } from './quote.ts'
import { columnLetters } from './table/column-letters.ts'
import { unpack } from './zip/unpack.ts'
import { cellExtent, type Extent, hasDocumentType, isPlainXml } from './zip/xml-part.ts'
import { type ZipEntry, zipDirectory } from './zip/zip-directory.ts'

/**
 * Whether an .xlsx file may be given to a library: at most 1,000 entries, no names that lead out of a folder or come twice, not
 * over 100 MB unpacked (as declared and as counted while unpacking), XML in UTF-8 without document type, and cells that do not
 * reach so far that reading them would fill the memory.
 */
export function checkZip(bytes: Uint8Array, file: string, issues: IssueList): boolean {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = zipDirectory(zip, zipEntriesLimit)
  if (entries === undefined) issues.report('workbook-broken', 'error', '', { file })
  else if (entries.length > zipEntriesLimit) {
    issues.report('zip-too-many-entries', 'error', '', { file, limit: zipEntriesLimit })
  } else if (isDirectoryGood(entries, file, issues)) {
    // The first bad entry is enough: nothing of a hostile file is unpacked that need not be.
    entries.every((entry) => isEntryGood(zip, entry, file, issues))
  }
  return !issues.hasErrors()
}

function isDirectoryGood(entries: readonly ZipEntry[], file: string, issues: IssueList): boolean {
  const unpacked = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0)
  if (unpacked > unpackedLimitBytes) {
    issues.report('zip-too-large', 'error', '', { file, limit: unpackedLimitBytes })
    return false
  }
  const names = new Set<string>()
  for (const { name } of entries) {
    if (isStray(name) || names.has(name)) {
      issues.report('zip-entry-name', 'error', '', { file, name: quote(name) })
      return false
    }
    names.add(name)
  }
  return true
}

function isStray(name: string): boolean {
  return name === '' || /^[/\\]|^[A-Za-z]:|\\|\0/.test(name) || name.split('/').includes('..')
}

function isEntryGood(zip: Buffer, entry: ZipEntry, file: string, issues: IssueList): boolean {
  const content = unpack(zip, entry)
  if (content === 'broken') issues.report('workbook-broken', 'error', '', { file })
  else if (content === 'size-lies') {
    issues.report('zip-size-lies', 'error', '', { file, name: quote(entry.name) })
  } else {
    checkPart(content, file, entry.name, issues)
  }
  return !issues.hasErrors()
}

/** Whatever it is called: a workbook may name any part as a sheet. */
function checkPart(part: Buffer, file: string, name: string, issues: IssueList): void {
  if (/\.(?:xml|rels|vml)$/i.test(name) && !isPlainXml(part)) {
    return issues.report('workbook-broken', 'error', '', { file })
  }
  if (hasDocumentType(part)) return issues.report('xml-document-type', 'error', '', { file, name: quote(name) })
  const extent = cellExtent(part)
  if (extent === undefined) return issues.report('workbook-broken', 'error', '', { file })
  checkExtent(extent, file, issues)
}

function checkExtent({ rows, columns, cells }: Extent, file: string, issues: IssueList): void {
  const reach = `${columnLetters(Math.max(0, columns - 1))}${rows}`
  if (columns > columnsLimit) issues.report('table-too-many-columns', 'error', '', { file, limit: columnsLimit })
  else if (cells > cellsLimit || rows * columns > cellsLimit) {
    issues.report('sheet-reaches-too-far', 'error', '', { file, reach, limit: cellsLimit })
  }
}
