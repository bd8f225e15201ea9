import { validatorsWith } from 'virtual:validators'
import type { Issue } from '../../../engine/index.ts'
import type { DraftContent } from '../draft/draft-store.ts'
import { checkContent, type Depth } from './check-content.ts'
import { partOfValidators } from './validators.ts'

export interface CheckRequest {
  readonly serial: number
  readonly content: DraftContent
}

export interface CheckAnswer {
  readonly serial: number
  readonly depth: Depth
  readonly issues: readonly Issue[]
}

const validators = validatorsWith(partOfValidators)
let newest = 0

/** Answers quickly, then once more after looking thoroughly, if nothing newer has been asked meanwhile. */
self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  newest = data.serial
  answer(data, 'quick')
  setTimeout(() => {
    if (newest === data.serial) answer(data, 'full')
  }, 300)
})

function answer({ serial, content }: CheckRequest, depth: Depth): void {
  const said: CheckAnswer = { serial, depth, issues: checkContent(content, depth, validators) }
  self.postMessage(said)
}
