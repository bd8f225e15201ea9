import type { RequestHandler } from 'express'
import type { Deps } from '../deps.ts'
import { beginNote } from './call-note.ts'
import { callerAddress } from './caller-address.ts'
import { languageOfCall } from './language-of-call.ts'

/** Counts every call and writes one line about it to the log: who, which route, how it went. Never the address's own words, nor a body. */
export function noteCalls({
  log,
  telemetry,
  monotonicMs,
}: Pick<Deps, 'log' | 'telemetry' | 'monotonicMs'>): RequestHandler {
  return (request, response, next) => {
    const { method } = request
    const language = languageOfCall(request.headers['accept-language'])
    const note = beginNote(response, { address: callerAddress(request), language })
    const begun = monotonicMs()
    response.once('close', () => {
      const ms = Math.round((monotonicMs() - begun) * 1000) / 1000
      const { id, route, user, code, address } = note
      const isWhole = response.writableFinished
      const status = response.statusCode
      telemetry.answered({ method, route, status, seconds: ms / 1000 })
      log({
        level: status >= 500 ? 'error' : 'info',
        event: 'call',
        fields: { call: id, method, route, status, ms, user, code, address, ...(!isWhole && { isWhole }) },
      })
    })
    next()
  }
}
