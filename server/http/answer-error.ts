import type { NextFunction, Request, Response } from 'express'
import type { Deps } from '../deps.ts'
import { ApiError } from './api-error.ts'
import { noteOf } from './call-note.ts'
import { errorBody } from './error-body.ts'
import { refusalOf } from './refusal-of.ts'
import { sendAnswer } from './send-answer.ts'
import { traceOf } from './trace-of.ts'

/** Seconds after which somebody who was refused for the server's sake may try again. */
const retryAfterSeconds = 5

/**
 * Answers whatever was thrown on the way of a call, in one place: refusals in the caller's language, everything else as an error of the
 * program that tells the caller nothing but a number to look for in the log. The log gets the error's class and the lines of code it came
 * through, but not its message, which may quote a record.
 */
export function errorAnswerer({ log, settings }: Pick<Deps, 'log' | 'settings'>) {
  // Express knows a handler of errors by its four parameters.
  return async (error: unknown, _request: Request, response: Response, _next: NextFunction): Promise<void> => {
    const note = noteOf(response)
    const refusal = refusalOf(error) ?? new ApiError(500, 'server-failed', { call: note.id })
    note.code = refusal.code
    if (refusal.status === 500) {
      log({ level: 'error', event: 'program-failed', fields: { call: note.id, ...traceOf(error) } })
    }
    if (response.headersSent) {
      response.destroy()
      return
    }
    const retryAfter = retryAfterOf(refusal)
    if (retryAfter !== undefined) response.setHeader('Retry-After', retryAfter)
    const body = errorBody(refusal, note.language)
    await sendAnswer(response, { status: refusal.status, body }, { resource: '', origin: settings.origin })
  }
}

/** Ends a call whose refusal could not be put into words. Without it Express would print the error, and whatever it quotes. */
export function lastResort({ log }: Pick<Deps, 'log'>) {
  return (error: unknown, _request: Request, response: Response, _next: NextFunction): void => {
    log({ level: 'error', event: 'answer-failed', fields: { ...traceOf(error) } })
    if (response.headersSent) response.destroy()
    else response.status(500).end()
  }
}

/** Where coming again helps: the seconds until then. */
function retryAfterOf({ status, params: { minutes } }: ApiError): number | undefined {
  if (status !== 429 && status !== 503) return undefined
  return typeof minutes === 'number' ? minutes * 60 : retryAfterSeconds
}
