import { HttpError } from 'react-admin'
import { callApi } from '../../providers/call-api.ts'
import { currentSession } from '../../providers/session.ts'
import { askToSignIn, throughSignIn } from '../../providers/sign-in-gate.ts'
import type { DraftContent } from '../draft/draft-store.ts'
import type { SaveAnswer } from './save-state.ts'
import { saveAnswer } from './save-answer.ts'

const longestMs = 30_000

/** Saves the draft of a scheme for the user who wrote it; somebody else who has signed in meanwhile never saves it in their name. */
export function saveDraft(schemeId: string, userId: string) {
  return async (content: DraftContent, version: number): Promise<SaveAnswer> => {
    try {
      const { id } = await currentSession()
      if (id !== userId && !(await askToSignIn(userId))) return { kind: 'signed-out' }
      const path = `/schemes/${encodeURIComponent(schemeId)}`
      const sending = { method: 'PUT', body: content, version } as const
      const send = () => callApi(path, { ...sending, signal: AbortSignal.timeout(longestMs) })
      const { status, json } = await throughSignIn(send)
      return saveAnswer({ status, json, message: '' })
    } catch (error) {
      if (!(error instanceof HttpError)) return { kind: 'offline' }
      return saveAnswer({ status: error.status, json: error.body, message: error.message })
    }
  }
}
