import type { Principal } from '../access/principal.ts'
import type { Action, Resource } from '../access/policy.ts'
import type { Deps } from '../deps.ts'
import type { JsonObject, JsonValue } from '../store/json.ts'
import type { Scope } from '../store/query.ts'
import type { Language } from '../messages/language.ts'
import type { ListQuery } from './list-query.ts'

/**
 * One route as a plain definition. All routes stand in one list (`server/routes/all-routes.ts`), from which the application, the
 * OpenAPI document and the tests of access are made, so that none of them can leave one out.
 */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** Below `/api`, parameters in Express's form: `/departments/:id`. */
  readonly path: string
  /** One sentence of English for the OpenAPI document. */
  readonly summary: string
  readonly access: Access
  /** `department` for `schemas/api/department.schema.json`, which the body has to satisfy; without one a body is refused. */
  readonly body?: string
  /** Largest body in bytes; 100 kB where nothing is said. */
  readonly bodyLimit?: number
  /** A list: reads `sort`, `range` and `filter` over these fields, and answers with `Content-Range`. */
  readonly list?: ListFields
  /** Takes a file in place of a body, as `application/octet-stream`, of at most so many bytes when unpacked; the call has them in `file`. */
  readonly upload?: { readonly limit: number; readonly isOptional?: boolean }
  /** Other parameters of the query, each a text; any other name is refused. */
  readonly query?: readonly string[]
  /** Asks for `If-Match` (428 without) and hands its version on. */
  readonly needsVersion?: boolean
  /** Reads `Idempotency-Key`: the same key and body get the first answer again. */
  readonly takesKey?: boolean
  /** Schema of a good answer, named like `body`; of one record where the route gives a list. */
  readonly answer?: string
  /** Media types of good answers that are no JSON: `text/html`. An answer in parts has one of these. */
  readonly answerType?: string | readonly string[]
  /** How many calls of this route one person may have open at the same time; the next is refused (429). */
  readonly atOnce?: number
  /**
   * Does it. Where the call has a key, the command that does it carries that key and, as its `reply`, this very answer: whoever sends
   * the key again gets that reply and `run` is not asked, or, where both run at once, the store that it is given stops the second one.
   */
  run(call: Call, deps: Deps): Promise<Answer>
}

/** Who may call it. The reach (which records) is worked out from the policy and is in `call.scope`. */
export type Access = 'anyone' | 'signed-in' | { readonly resource: Resource; readonly action: Action }

/** Fields of the collection, by name. `id` may always be sorted and filtered by. */
export interface ListFields {
  readonly sort: readonly string[]
  readonly filter: readonly string[]
  /** Where `q` looks; without any it is refused. */
  readonly search?: readonly string[]
}

/** What a route gets: everything checked that can be checked without knowing what it does. */
export interface Call {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly list?: ListQuery
  readonly body: JsonObject
  /** What was uploaded, on routes that take a file, in a buffer of its own, that can be handed to a thread. */
  readonly file?: Uint8Array<ArrayBuffer>
  /** Of `If-Match`, where the route asks for it. */
  readonly version: number
  /** Of `Idempotency-Key`, already made unique for this person and route. */
  readonly key?: string
  /** Undefined on routes for anyone. */
  readonly principal?: Principal
  /** Which records of the route's resource this person reaches with its action; to be handed to every read of the store. */
  readonly scope: Scope
  readonly language: Language
  /** For the audit log and for throttling. */
  readonly address: string
  /** ISO instant and calendar day (Asia/Shanghai unless set otherwise) at which the call came in. */
  readonly at: string
  readonly today: string
  readonly cookies: Readonly<Record<string, string>>
}

export interface Answer {
  /** 200 where nothing is said. */
  readonly status?: number
  readonly body?: JsonValue
  /** In place of a body: something that is no JSON, with its media type. */
  readonly text?: { readonly type: string; readonly content: string }
  /**
   * In place of a body: parts that are made while they are sent, as fast as the reader takes them. Where making them fails, the call is cut
   * off, or refused where nothing was sent yet. They are sent as they are: the route masks what is in them.
   */
  readonly stream?: AnswerStream
  /** Becomes `ETag: "<version>"`. */
  readonly version?: number
  /** Of a list: the places given, and how many there are in all. */
  readonly range?: { readonly from: number; readonly to: number; readonly total: number }
  readonly headers?: Readonly<Record<string, string>>
  readonly cookies?: readonly SetCookie[]
}

export interface AnswerStream {
  /** Media type. */
  readonly type: string
  /** The name under which a browser saves it; without one it is shown. */
  readonly fileName?: string
  /** Is told by the signal that the reader has gone; nothing is asked for any more then. */
  readonly parts: (signal: AbortSignal) => AsyncIterable<string | Uint8Array>
}

export interface SetCookie {
  readonly name: string
  readonly value: string
  /** Seconds; 0 takes it away. */
  readonly maxAge: number
  /** `strict` where nothing is said; `lax` for what has to come along when another site sends people back. */
  readonly sameSite?: 'strict' | 'lax'
}
