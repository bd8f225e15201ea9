import type { PersonOutcome } from '../../../engine/index.ts'
import type { Printing } from './printing.ts'
import { reasonOf } from './reason-sentence.ts'

/** What one should know of an outcome although it stands: capped, carried over, zero with its reason. */
export function remarks(person: PersonOutcome, printing: Printing): readonly string[] {
  return person.status === 'not-included' ? [] : (person.notes ?? []).map((note) => reasonOf(note, printing))
}
