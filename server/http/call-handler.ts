import type { RequestHandler } from 'express'
import type { Deps } from '../deps.ts'
import { admitCall } from './admit-call.ts'
import { ApiError } from './api-error.ts'
import { noteOf } from './call-note.ts'
import { callReader } from './call-reader.ts'
import type { Gate } from './gate.ts'
import { maskAnswer, maskRefusal } from './mask-body.ts'
import { fieldsOfQuery } from './query/fields-of-query.ts'
import { readCookies } from './read-cookies.ts'
import type { Answer, Call, Route } from './route.ts'
import { runOnce } from './run-once.ts'
import { sendAnswer } from './send-answer.ts'

/** What Express calls for a route: who is it, may they, what do they want; then it is done, and they are shown what they may see of it. */
export function callHandler(route: Route, deps: Deps, gate: Gate): RequestHandler {
  const readCall = callReader(route, deps)
  const surroundings = { resource: route.path.split('/')[1] ?? '', origin: deps.settings.origin }
  return async (request, response) => {
    const note = noteOf(response)
    note.route = route.path
    const cookies = readCookies(request.headers.cookie)
    const admitted = await admitCall(route.access, cookies, note, gate, deps)
    const call = await withinReach(route, await readCall(request, response, cookies, admitted), gate, deps)
    const address = `${request.baseUrl}${request.path}`
    sendAnswer(response, await answerTo(call, address), surroundings)
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

/** The call with its scope narrowed to what it may be filtered and sorted by. */
async function withinReach(route: Route, call: Call, gate: Gate, deps: Deps): Promise<Call> {
  const { principal, list } = call
  if (list === undefined || principal === undefined || typeof route.access === 'string') return call
  const scope = await gate.scopeOfFields(principal, route.access.resource, fieldsOfQuery(list), call.scope, deps)
  if (scope === 'forbidden') throw new ApiError(403, 'not-allowed')
  return scope === call.scope ? call : { ...call, scope }
}
