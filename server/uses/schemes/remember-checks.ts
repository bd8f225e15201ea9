import { createHash } from 'node:crypto'
import { canonicalText } from '../../store/canonical.ts'
import { asJson } from './scheme-record.ts'
import type { CheckDraft, DraftFindings } from './check-draft.ts'

/** Results that are remembered. */
const most = 20

/**
 * A check that does not compute the same full check twice: submitting, looking at the gate and publishing ask for it one after the other,
 * and fifty clicks ask at once. The same content gives the same findings; those that ended without result are not remembered.
 */
export function rememberChecks(checkDraft: CheckDraft): CheckDraft {
  const known = new Map<string, Promise<DraftFindings>>()
  return (draft) => {
    if (draft.depth === 'quick') return checkDraft(draft)
    const key = createHash('sha256')
      .update(canonicalText(asJson(draft)))
      .digest('hex')
    const found = known.get(key)
    if (found !== undefined) return found
    const checking = checkDraft(draft)
    known.set(key, checking)
    for (const oldest of [...known.keys()].slice(0, -most)) known.delete(oldest)
    const forget = () => known.delete(key)
    checking.then(({ isFinished }) => isFinished || forget(), forget)
    return checking
  }
}
