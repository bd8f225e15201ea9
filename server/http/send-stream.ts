import type { Response } from 'express'
import { readerOf } from './reader-of.ts'
import type { AnswerStream } from './route.ts'

/**
 * Sends parts as they are made, and asks for the next one when the reader has taken the last: memory holds a few. Nothing is sent before the
 * first part is there, so that what fails until then can still be refused. Resolves when all is sent or the reader has gone; throws what
 * making a part throws.
 */
export async function sendStream(response: Response, { type, fileName, parts }: AnswerStream): Promise<void> {
  if (response.req.method === 'HEAD') {
    setHeaders(response, type, fileName)
    response.end()
    return
  }
  const reader = readerOf(response)
  const source = parts(reader.gone)[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await reader.unlessGone(source.next())
      if (next === 'gone') return
      if (!response.headersSent) setHeaders(response, type, fileName)
      if (next.done === true) break
      await reader.write(next.value)
    }
    response.end()
  } catch (error) {
    // Whoever makes parts may throw that nobody reads them.
    if (!reader.gone.aborted) throw error
  } finally {
    reader.forget()
    // Nobody waits for it any more, and nobody could be told.
    Promise.resolve(source.return?.()).catch(() => undefined)
  }
}

function setHeaders(response: Response, type: string, fileName: string | undefined): void {
  response.setHeader('Content-Type', type)
  // Proxies otherwise keep events back until there are many.
  response.setHeader('X-Accel-Buffering', 'no')
  if (fileName !== undefined)
    response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${escaped(fileName)}`)
}

/** As RFC 8187 writes the value of a parameter. */
function escaped(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
}
