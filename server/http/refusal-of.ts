import { type ApiCode, refusalCodes } from '../messages/api-codes.ts'
import { type StoreCode, StoreError } from '../store/store-error.ts'
import { ThreadError } from '../threads/threads.ts'
import { ApiError } from './api-error.ts'

/** How a store's refusal is answered; those that are not here are errors of the program. Paths and reasons of the machine stay inside. */
const storeAnswers: Readonly<Partial<Record<StoreCode, readonly [status: number, code: ApiCode]>>> = {
  'stale-record': [412, 'record-changed'],
  'record-exists': [409, 'id-taken'],
  'record-missing': [404, 'record-gone'],
  'value-taken': [409, 'value-in-use'],
  'field-unknown': [400, 'filter-malformed'],
  'command-too-large': [413, 'change-too-large'],
  'store-full': [507, 'storage-full'],
  'store-too-large': [507, 'storage-limit'],
  'store-read-only': [503, 'storage-read-only'],
  'store-taken-over': [503, 'storage-read-only'],
  'store-closed': [503, 'server-stopping'],
}

/** The refusal that an error stands for; undefined for an error of the program. */
export function refusalOf(error: unknown): ApiError | undefined {
  if (error instanceof ApiError) return error
  if (error instanceof StoreError) return refusalOfStore(error)
  if (error instanceof ThreadError) return refusalOfThread(error)
  // What Express throws for an address that is no UTF-8 or has a stray percent sign.
  return error instanceof URIError ? new ApiError(400, 'address-malformed') : undefined
}

/** Tasks fail by what they are given: those that are too long or too large are refused. */
function refusalOfThread({ code }: ThreadError): ApiError | undefined {
  if (code === 'deadline') return new ApiError(503, 'computing-too-long')
  if (code === 'memory') return new ApiError(503, 'computing-too-large')
  return code === 'closed' ? new ApiError(503, 'server-stopping') : undefined
}

function refusalOfStore({ code, params }: StoreError): ApiError | undefined {
  const [status, answer] = storeAnswers[code] ?? []
  if (status === undefined || answer === undefined) return undefined
  const told = refusalCodes[answer].map((name) => [name, params[name] ?? ''])
  return new ApiError(status, answer, Object.fromEntries(told))
}
