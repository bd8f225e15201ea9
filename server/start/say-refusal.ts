import { sayStore } from '../cli/store/say-store.ts'
import { storeRefusal } from '../cli/store/store-refusal.ts'
import { sentence } from '../messages/messages.ts'
import { say } from './say.ts'
import { StartError } from './start-error.ts'
import type { Surroundings } from './surroundings.ts'

/**
 * Says why the server does not start and what can be done, and gives the exit code: 1 where the store is damaged, 2 where the port or
 * the folder cannot be used. An error of the program is thrown again.
 */
export function sayRefusal(error: unknown, surroundings: Surroundings, folder: string): 1 | 2 {
  const { said, language } = surroundings
  if (error instanceof StartError) {
    said(`${sentence(error.code, error.params, language)}\n`)
    return error.code === 'store-wiped' ? 1 : 2
  }
  const refusal = storeRefusal(error)
  if (refusal === undefined) throw error
  said(`${sayStore(refusal.code, refusal.params, { language })}\n`)
  const advice = adviceOn(refusal.code, String(refusal.params.reason ?? ''))
  if (advice === 'store-repair') say(surroundings, advice, { folder })
  else if (advice !== undefined) say(surroundings, advice, {})
  return refusal.exitCode === 1 ? 1 : 2
}

const notPermitted: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS'])

function adviceOn(code: string, reason: string): 'store-repair' | 'store-held' | 'store-not-writable' | undefined {
  if (code === 'folder-in-use') return 'store-held'
  if (code === 'file-damaged' || code === 'file-missing') return 'store-repair'
  return notPermitted.has(reason) ? 'store-not-writable' : undefined
}
