import type { RawPerson } from '../../engine/index.ts'

/** The people that came as JSON texts of lists. */
export async function readPeople(texts: AsyncIterable<string>): Promise<RawPerson[]> {
  const people: RawPerson[] = []
  for await (const text of texts) {
    // Written by `gatherFigures`.
    const some: RawPerson[] = JSON.parse(text)
    for (const person of some) people.push(person)
  }
  return people
}
