import { ApiError } from '../../server/http/api-error.ts'

/** The refusal that a use ends with; anything else fails the test. */
export async function refusalOf(doing: Promise<unknown>): Promise<ApiError> {
  try {
    await doing
  } catch (error) {
    if (error instanceof ApiError) return error
    throw error
  }
  throw new Error('nothing was refused')
}
