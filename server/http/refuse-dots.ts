import type { RequestHandler } from 'express'
import { ApiError } from './api-error.ts'

const dots = /(^|\/)\.{1,2}(\/|$)/

/** Refuses addresses with steps up the tree (`/../`), which browsers never send and which no path here has (400). */
export const refuseDots: RequestHandler = ({ path }, _response, next) => {
  if (dots.test(path)) throw new ApiError(400, 'address-malformed')
  next()
}
