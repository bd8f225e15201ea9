import { type ZipPart, zipOf } from './zip.ts'

const namespaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'

/** Cell formats of the workbook by their index: 0 general, 1 day, 2 percent, 3 with exponent. */
export const formats = { day: 1, percent: 2, scientific: 3 } as const

/** What is put into the one sheet of a workbook. */
export interface WorkbookParts {
  /** XML of the rows: `<row r="1"><c r="A1"><v>1</v></c></row>`. */
  readonly rows: string
  /** XML after the rows, for merged cells. */
  readonly after?: string
  /** Instead of the XML of the sheet. */
  readonly sheet?: string | Uint8Array
  readonly extra?: readonly ZipPart[]
  /** Sheets beside it, each empty: name → state. */
  readonly others?: Readonly<Record<string, 'visible' | 'hidden'>>
  readonly date1904?: boolean
}

/** A workbook as the parts of its ZIP file, written by hand, so that it may hold what no program writes. */
export function workbookParts({ rows, after = '', sheet, extra = [], others = {}, date1904 = false }: WorkbookParts) {
  const names = Object.entries(others)
  const sheetXml = sheet ?? `<worksheet ${namespaces}><sheetData>${rows}</sheetData>${after}</worksheet>`
  const sheets = names.map(
    ([name, state], index) => `<sheet name="${name}" sheetId="${index + 2}" state="${state}" r:id="s${index}"/>`,
  )
  const parts: ZipPart[] = [
    { name: '[Content_Types].xml', content: contentTypes(names.length) },
    { name: '_rels/.rels', content: relationships([['r1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook ${namespaces}><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/>${sheets.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships([
        ['r1', 'worksheet', 'worksheets/sheet1.xml'],
        ['r2', 'styles', 'styles.xml'],
        ...names.map((_, index): [string, string, string] => [
          `s${index}`,
          'worksheet',
          `worksheets/other${index}.xml`,
        ]),
      ]),
    },
    { name: 'xl/styles.xml', content: styles },
    { name: 'xl/worksheets/sheet1.xml', content: sheetXml },
    ...names.map((_, index) => ({
      name: `xl/worksheets/other${index}.xml`,
      content: `<worksheet ${namespaces}><sheetData/></worksheet>`,
    })),
    ...extra,
  ]
  return parts
}

/** The bytes of such a workbook. */
export function workbookOf(parts: WorkbookParts): Buffer {
  return zipOf(workbookParts(parts))
}

/** A workbook of texts (strings), numbers and ready cell XML (objects), row by row. */
export function sheetOf(rows: readonly (readonly (string | number | { readonly xml: string })[])[]): string {
  return rows
    .map((cells, row) => {
      const xml = cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${row + 1}`))
      return `<row r="${row + 1}">${xml.join('')}</row>`
    })
    .join('')
}

function cellXml(cell: string | number | { readonly xml: string }, address: string): string {
  if (typeof cell === 'object') return cell.xml.replace('<c', `<c r="${address}"`)
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`
  const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return cell === '' ? '' : `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

function relationships(all: readonly (readonly [string, string, string])[]): string {
  const xml = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships ${packageRelations}>${xml.join('')}</Relationships>`
}

function contentTypes(others: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const sheets = ['sheet1', ...Array.from({ length: others }, (_, index) => `other${index}`)]
  const overrides = sheets.map(
    (name) => `<Override PartName="/xl/worksheets/${name}.xml" ContentType="${type}.worksheet+xml"/>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${overrides.join('')}</Types>`
}

const styles =
  `<styleSheet ${namespaces}><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/>' +
  '<xf numFmtId="10" applyNumberFormat="1"/><xf numFmtId="11" applyNumberFormat="1"/></cellXfs></styleSheet>'
