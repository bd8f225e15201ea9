import type { RawPerson } from '../../../engine/index.ts'
import type { CohortHead, HeldCohort } from './held-cohort.ts'

/** The server would not give the figures, or cannot be reached (status 0). */
export class FiguresRefused extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

type Line =
  | ({ readonly line: 'head' } & CohortHead)
  | { readonly line: 'people'; readonly people: readonly RawPerson[] }
  | { readonly line: 'end' }

/** Puts the people together from the lines that the server sends; fails where the last of them did not come. */
export async function readFigures(
  lines: AsyncIterable<string>,
  onProgress: (done: number, all: number) => void,
): Promise<HeldCohort> {
  let head: CohortHead | undefined
  let isWhole = false
  const people: RawPerson[] = []
  for await (const text of lines) {
    const line: Line = JSON.parse(text)
    if (line.line === 'head') head = line
    else if (line.line === 'end') isWhole = true
    else for (const person of line.people) people.push(person)
    if (head !== undefined) onProgress(people.length, head.people)
  }
  if (head === undefined || !isWhole) throw new FiguresRefused(0, '')
  return { head, people }
}
