import { invariant } from '../../../engine/index.ts'
import { ApiError } from '../../http/api-error.ts'
import { ThreadError } from '../../threads/threads.ts'
import type { BoundMeaning } from './columns/bind-meanings.ts'
import type { Checker } from './checker.ts'
import type { Findings } from './findings.ts'
import type { Importing, ImportRequest } from './import-request.ts'
import type { ColumnsToRead, SheetAnswer, SheetHead, SheetRows } from './reading/sheet-messages.ts'

const deadlineMs = 30_000

/** A row with errors, with the texts of all its cells. */
export interface RowToMend {
  readonly line: number
  readonly texts: readonly string[]
}

/** What to do with a file's header: which columns to read, and by what its rows are checked; undefined: no rows. */
export interface Deciding {
  readonly decide: (head: SheetHead) => Promise<{ columns: readonly BoundMeaning[]; checker: Checker } | undefined>
  readonly found: Findings
}

export interface SheetReading {
  readonly head: SheetHead
  readonly checker?: Checker
  readonly toMend: readonly RowToMend[]
}

/** Reads the file in a thread and has its rows checked. Refuses files that take too long or too much memory. */
export async function readSheet(
  request: ImportRequest,
  deciding: Deciding,
  importing: Importing,
): Promise<SheetReading> {
  try {
    return await readInThread(request, deciding, importing)
  } catch (error) {
    if (!(error instanceof ThreadError)) throw error
    if (error.code === 'deadline') throw new ApiError(422, 'import-takes-too-long', { seconds: deadlineMs / 1000 })
    if (error.code === 'memory') throw new ApiError(413, 'import-needs-too-much-memory')
    throw error
  }
}

async function readInThread(
  request: ImportRequest,
  { decide, found }: Deciding,
  { threads }: Importing,
): Promise<SheetReading> {
  // A copy of its own: what is handed over cannot be read here any more, and small buffers share their memory.
  const bytes = new Uint8Array(request.bytes)
  const { file, options } = request
  const { encoding, sheet, headerRow } = options
  const told = Promise.withResolvers<ColumnsToRead | undefined>()
  const start = {
    bytes,
    file,
    ...(encoding && { encoding }),
    ...(sheet !== undefined && { sheet }),
    ...(headerRow !== undefined && { headerRow }),
  }
  const answers = threads.run('read-sheet', start, { parts: once(told.promise), deadlineMs, transfer: [bytes.buffer] })
  try {
    return await consume(answers, { decide, found }, (decided) =>
      told.resolve(decided && columnsToRead(decided, request)),
    )
  } finally {
    told.resolve(undefined)
  }
}

async function consume(
  answers: AsyncIterable<SheetAnswer>,
  { decide, found }: Deciding,
  tell: (columns: readonly BoundMeaning[] | undefined) => void,
): Promise<SheetReading> {
  let head: SheetHead | undefined
  let checker: Checker | undefined
  const toMend: RowToMend[] = []
  for await (const answer of answers) {
    if (answer.is === 'head') {
      head = answer
      const decided = await decide(head)
      checker = decided?.checker
      tell(decided?.columns)
    } else if (checker !== undefined) {
      await takeRows(answer, checker, found)
      toMend.push(...rowsToMend(answer, found))
    }
  }
  invariant(head !== undefined, 'a file was read without its head')
  await checker?.end()
  return { head, toMend, ...(checker && { checker }) }
}

async function* once<T>(coming: Promise<T | undefined>): AsyncIterable<T> {
  const part = await coming
  if (part !== undefined) yield part
}

function columnsToRead(
  columns: readonly BoundMeaning[],
  { options, wantsTexts = false }: ImportRequest,
): ColumnsToRead {
  const { grouping = false, noData = [], yearFirstDates = false } = options
  return {
    ...{ grouping, noData, yearFirstDates, wantsTexts },
    columns: columns.flatMap(({ index, letters, meaning, unit }) =>
      meaning === undefined ? [] : [{ index, letters, reads: meaning.reads, unit }],
    ),
  }
}

async function takeRows({ rows, found: wrong }: SheetRows, checker: Checker, found: Findings): Promise<void> {
  for (const finding of wrong) found.add(finding)
  await checker.take(rows)
}

function rowsToMend({ rows }: SheetRows, found: Findings): readonly RowToMend[] {
  return rows.flatMap(({ line, texts }) =>
    texts !== undefined && found.errorsOf(line).length > 0 ? [{ line, texts }] : [],
  )
}
