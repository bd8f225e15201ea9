import type { RequestHandler } from 'express'
import { invariant } from '../../engine/index.ts'
import type { Deps } from '../deps.ts'
import { admitCall } from './admit-call.ts'
import { ApiError } from './api-error.ts'
import { noteOf } from './call-note.ts'
import { callReader } from './call-reader.ts'
import type { Gate } from './gate.ts'
import { maskAnswer, maskRefusal } from './mask-body.ts'
import { openCalls } from './open-calls.ts'
import { fieldsOfQuery } from './query/fields-of-query.ts'
import { readCookies } from './read-cookies.ts'
import type { Answer, Call, Route } from './route.ts'
import { runOnce } from './run-once.ts'
import { sendAnswer } from './send-answer.ts'

/** What Express calls for a route: who is it, may they, what do they want; then it is done, and they are shown what they may see of it. */
export function callHandler(route: Route, deps: Deps, gate: Gate): RequestHandler {
  const readCall = callReader(route, deps)
  const open = openCalls(route.atOnce)
  const surroundings = { resource: route.path.split('/')[1] ?? '', origin: deps.settings.origin }
  return async (request, response) => {
    const note = noteOf(response)
    note.route = route.path
    const cookies = readCookies(request.headers.cookie)
    const admitted = await admitCall(route.access, cookies, note, gate, deps)
    const leave = open.enter(admitted.principal?.userId)
    try {
      const call = await withinReach(route, await readCall(request, response, cookies, admitted), gate, deps)
      const answer = await answerTo(call, `${request.baseUrl}${request.path}`)
      await sendAnswer(response, expectDeclared(answer, route), surroundings)
    } finally {
      leave()
    }
  }

  /** The answer, or the refusal, with what the caller may see of the records in it. */
  async function answerTo(call: Call, address: string): Promise<Answer> {
    const maskOf = async () => {
      if (typeof route.access === 'string' || call.principal === undefined) return undefined
      return gate.maskFor(call.principal, route.access.resource, deps)
    }
    try {
      return maskAnswer(await runOnce(route, call, address, deps), await maskOf())
    } catch (error) {
      throw error instanceof ApiError ? maskRefusal(error, await maskOf()) : error
    }
  }
}

/** An answer in parts is of a type that the route declares, and cannot be given once more to whoever sends the same key again. */
function expectDeclared(answer: Answer, { path, answerType = [], takesKey }: Route): Answer {
  if (answer.stream === undefined) return answer
  const type = answer.stream.type.split(';')[0]
  invariant(
    [answerType].flat().some((declared) => declared === type),
    `${path}: does not declare answers of ${type}`,
  )
  invariant(takesKey !== true, `${path}: an answer in parts has no key`)
  return answer
}

/** The call with its scope narrowed to what it may be filtered and sorted by. */
async function withinReach(route: Route, call: Call, gate: Gate, deps: Deps): Promise<Call> {
  const { principal, list } = call
  if (list === undefined || principal === undefined || typeof route.access === 'string') return call
  const scope = await gate.scopeOfFields(principal, route.access.resource, fieldsOfQuery(list), call.scope, deps)
  if (scope === 'forbidden') throw new ApiError(403, 'not-allowed')
  return scope === call.scope ? call : { ...call, scope }
}
