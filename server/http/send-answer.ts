import type { Response } from 'express'
import { invariant } from '../../engine/index.ts'
import type { Answer } from './route.ts'
import { sendStream } from './send-stream.ts'
import { writeCookie } from './write-cookie.ts'

/** What stands in every answer of the API besides its body. */
export interface Surroundings {
  /** The word before the places in `Content-Range`. */
  readonly resource: string
  readonly origin: string
}

/** Sends the answer of a route; an answer in parts is resolved when its last part was sent, or the reader has gone. */
export async function sendAnswer(
  response: Response,
  answer: Answer,
  { resource, origin }: Surroundings,
): Promise<void> {
  const { status = 200, body, text, stream, version, range, headers = {}, cookies = [] } = answer
  const contents = [body, text, stream].filter((each) => each !== undefined)
  invariant(contents.length < 2, 'an answer has more than one of body, text and stream')
  response.status(status)
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (version !== undefined) response.setHeader('ETag', `"${version}"`)
  if (range !== undefined) response.setHeader('Content-Range', `${resource} ${placesOf(range)}`)
  if (cookies.length > 0)
    response.setHeader(
      'Set-Cookie',
      cookies.map((cookie) => writeCookie(cookie, origin)),
    )
  if (stream !== undefined) await sendStream(response, stream)
  else if (text !== undefined) sendText(response, text.type, text.content)
  else if (body === undefined) response.end()
  else sendText(response, 'application/json; charset=utf-8', JSON.stringify(body))
}

/** `0-24/319`, or a star in place of the places where there are none. */
function placesOf({ from, to, total }: NonNullable<Answer['range']>): string {
  return to < from ? `*/${total}` : `${from}-${to}/${total}`
}

function sendText(response: Response, type: string, content: string): void {
  response.setHeader('Content-Type', type)
  response.setHeader('Content-Length', Buffer.byteLength(content))
  response.end(content)
}
