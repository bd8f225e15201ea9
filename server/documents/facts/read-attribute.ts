import { createHash } from 'node:crypto'
import { foldName, type NamedId, type RawScheme, suggest } from '../../../engine/index.ts'
import type { CellReport } from '../cells/cell-report.ts'
import { cleanText, strayMarks, zeroWidth } from '../cells/clean-text.ts'
import { dateValue } from '../cells/date-value.ts'
import { employeeId } from '../cells/employee-id.ts'
import { nameLimit } from '../limits.ts'
import { quote } from '../quote.ts'
import type { Cell } from '../table/cell.ts'
import type { Attribute } from './targets.ts'

/** What a cell says about a person: the value as facts keep it, and the name that it goes by where that is something else. */
export interface AttributeValue {
  readonly value: string
  readonly name?: string
}

/** The attribute of a person that a cell gives; undefined where it gives none, which is reported. */
export function readAttribute(
  attribute: Attribute,
  cell: Cell,
  scheme: RawScheme,
  report: CellReport,
): AttributeValue | undefined {
  switch (attribute) {
    case 'employeeId':
      return given(employeeId(cell, report))
    case 'hired':
    case 'left':
      return given(dateValue(cell, report))
    case 'name':
      return given(lineOf(cell, strayMarks, report))
    case 'post':
      return groupOf('post', lineOf(cell, zeroWidth, report), scheme.posts, report)
    case 'department':
      return groupOf('department', lineOf(cell, zeroWidth, report), scheme.departments, report)
    case 'team':
      return groupOf('team', lineOf(cell, zeroWidth, report), undefined, report)
  }
}

function given(value: string | undefined): AttributeValue | undefined {
  return value === undefined || value === '' ? undefined : { value }
}

function lineOf(cell: Cell, strip: RegExp, report: CellReport): string | undefined {
  if (cell.kind !== 'date') return cleanText(cell.text, { most: nameLimit, strip }, report)
  report('cell-is-a-date', 'error', { value: quote(cell.text) })
  return undefined
}

const notDeclared = { post: 'cell-post-unknown', department: 'cell-department-unknown' } as const

function groupOf(
  kind: 'post' | 'department' | 'team',
  text: string | undefined,
  declared: readonly NamedId[] | undefined,
  report: CellReport,
): AttributeValue | undefined {
  if (text === undefined || text === '') return undefined
  if (declared === undefined || kind === 'team') return ownId(kind, text)
  const folded = foldName(text)
  const found =
    declared.find(({ id }) => id === text) ?? declared.find(({ id, name }) => [id, name].map(foldName).includes(folded))
  if (found !== undefined) return { value: found.id }
  const [suggestion = ''] = suggest(
    text,
    declared.flatMap(({ id, name }) => [name, id]),
    1,
  )
  report(notDeclared[kind], 'error', { value: quote(text), suggestion })
  return undefined
}

const id = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** What the scheme does not declare keeps its name and gets an id made of it, the same in every file and in any order. */
function ownId(kind: string, text: string): AttributeValue {
  if (id.test(text) && text.length <= 64) return { value: text }
  const hash = createHash('sha256').update(foldName(text)).digest('hex').slice(0, 16)
  return { value: `${kind}-${hash}`, name: text }
}
