import { access } from 'node:fs/promises'
import path from 'node:path'
import { type Request, type RequestHandler, Router } from 'express'
import { noteOf } from '../http/call-note.ts'
import { notBuiltPage } from './not-built-page.ts'
import { zippedFiles } from './zipped-files.ts'

/** The names of these files change with what is in them. */
const keptForAYear = 'public, max-age=31536000, immutable'

/**
 * The console as it was built into a folder: its page at every address that is neither the API's nor a file's, so that links into it work,
 * never kept by browsers; its scripts and styles, kept for good. Where it was not built a page says how to.
 */
export function consoleFiles(folder: string): RequestHandler {
  const router = Router()
  router.use((request, response, next) => {
    if (!isOfApi(request)) noteOf(response).route = 'console'
    next()
  })
  router.use('/assets', zippedFiles(path.join(folder, 'assets'), keptForAYear))
  router.get('/icon.svg', (_, response) => response.sendFile('icon.svg', { root: folder }))
  router.get(/.*/, async (request, response, next) => {
    if (isOfApi(request) || request.path.startsWith('/assets/') || !wantsPage(request)) return next()
    if (await isThere(path.join(folder, 'index.html'))) return response.sendFile('index.html', { root: folder })
    response.status(503).type('html').send(notBuiltPage())
  })
  return router
}

function isOfApi({ path }: Request): boolean {
  return path === '/api' || path.startsWith('/api/')
}

function wantsPage({ headers: { accept = '' } }: Request): boolean {
  return accept.includes('text/html')
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
