import { isObject, type JsonObject, type JsonValue } from '../draft/json.ts'
import type { DraftContent } from '../draft/draft-store.ts'
import type { Said, SaveAnswer } from './save-state.ts'

/** What the API says in the answer to a save. */
export interface Answer {
  /** 0 where none came. */
  readonly status: number
  readonly json: unknown
  readonly message: string
}

/** What an answer of the API means for the draft. */
export function saveAnswer({ status, json, message }: Answer): SaveAnswer {
  const body = objectOf(json)
  if (status >= 200 && status < 300) return { kind: 'saved', version: numberOf(body.version) }
  if (status === 401) return { kind: 'signed-out' }
  if (status === 412) {
    const theirs = objectOf(objectOf(body.more).theirs)
    const content = draftContent(theirs)
    if (content !== undefined) return { kind: 'conflict', version: numberOf(theirs.version), theirs: content }
  }
  // No answer, too many calls, or a server in trouble: none says anything about the draft.
  if (status === 0 || status === 408 || status === 429 || status >= 500) return { kind: 'offline' }
  return { kind: 'refused', message, said: saidIn(body.issues) }
}

/** The content in a scheme of the API; nothing where it has none. */
export function draftContent(scheme: unknown): DraftContent | undefined {
  const { document, parameters, cases } = objectOf(scheme)
  if (!isObject(document)) return undefined
  return { document, parameters: isObject(parameters) ? parameters : {}, ...(isObject(cases) && { cases }) }
}

function saidIn(issues: JsonValue | undefined): readonly Said[] {
  if (!Array.isArray(issues)) return []
  return issues.flatMap((each: JsonValue) => {
    const { path, message } = objectOf(each)
    return typeof path === 'string' && typeof message === 'string' ? [{ path, message }] : []
  })
}

function objectOf(value: unknown): JsonObject {
  return Object(value)
}

function numberOf(value: JsonValue | undefined): number {
  return typeof value === 'number' ? value : 0
}
