import type { Response } from 'express'
import type { Language } from '../messages/language.ts'

/** What the log will say of a call, gathered on its way. */
export interface CallNote {
  /** Names the call in the log and, where the program fails, in the answer. */
  readonly id: string
  /** Where it came from. */
  readonly address: string
  /** The path of the route: `/departments/:id`; never the address itself, which may hold names and links that work once. */
  route: string
  user?: string | undefined
  /** The language of the answer. */
  language: Language
  /** The code of a refusal. */
  code?: string | undefined
}

const start = Date.now().toString(36)
let count = 0

/** Begins the note of a call. */
export function beginNote(response: Response, { address, language }: Pick<CallNote, 'address' | 'language'>): CallNote {
  const note: CallNote = { id: `${start}-${(++count).toString(36)}`, address, language, route: 'none' }
  response.locals.note = note
  return note
}

/** The note of a call, which `noteCalls` began. */
export function noteOf(response: Response): CallNote {
  return response.locals.note
}
