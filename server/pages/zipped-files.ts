import { access } from 'node:fs/promises'
import path from 'node:path'
import express, { type RequestHandler, Router } from 'express'

/** How a file may be sent, the shortest first, and what its name then ends with. */
const endings: Readonly<Record<string, string>> = { br: '.br', gzip: '.gz' }
const plainName = /^\/[\w.-]+$/

/**
 * The files of a folder, in the shortest form that was built of them and that the browser reads: `main-1.js.br` or `main-1.js.gz` in place of
 * `main-1.js`. Whatever has no such form is sent as it is.
 */
export function zippedFiles(folder: string, cacheControl: string): RequestHandler {
  const router = Router()
  router.use(async (request, response, next) => {
    response.vary('Accept-Encoding')
    const encoding = Object.keys(endings).find((each) => request.acceptsEncodings(each) === each) ?? ''
    const ending = endings[encoding]
    const { path: name } = request
    if (ending === undefined || !plainName.test(name) || !(await isThere(path.join(folder, name + ending)))) {
      return next()
    }
    response.type(path.extname(name)).setHeader('Content-Encoding', encoding)
    request.url = name + ending
    next()
  })
  router.use(
    express.static(folder, {
      index: false,
      setHeaders: (response) => response.setHeader('Cache-Control', cacheControl),
    }),
  )
  return router
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
