import { validatorsWith } from 'virtual:validators'
import type { DraftContent } from '../draft/draft-store.ts'
import { checkContent, type Checked, type Depth } from './check-content.ts'
import { partOfValidators } from './validators.ts'

export interface CheckRequest {
  readonly serial: number
  readonly content: DraftContent
}

export type CheckAnswer =
  | ({ readonly kind: 'found'; readonly serial: number; readonly depth: Depth } & Checked)
  /** The checks themselves have failed. */
  | { readonly kind: 'failed'; readonly serial: number }

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

function answer(request: CheckRequest, depth: Depth): void {
  const said: CheckAnswer = answerTo(request, depth)
  self.postMessage(said)
}

function answerTo({ serial, content }: CheckRequest, depth: Depth): CheckAnswer {
  try {
    return { kind: 'found', serial, depth, ...checkContent(content, depth, validators) }
  } catch {
    return { kind: 'failed', serial }
  }
}
