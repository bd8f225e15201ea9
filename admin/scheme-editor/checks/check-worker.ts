import { validatorsWith } from 'virtual:validators'
import type { CaseRun } from '../cases/case-run.ts'
import { runAllCases } from '../cases/run-all-cases.ts'
import type { DraftContent } from '../draft/draft-store.ts'
import { checkContent, type Checked, type Depth } from './check-content.ts'
import { partOfValidators } from './validators.ts'

export interface CheckRequest {
  readonly serial: number
  readonly content: DraftContent
}

export type CheckAnswer =
  | ({ readonly kind: 'found'; readonly serial: number; readonly depth: Depth } & Checked)
  | { readonly kind: 'cases'; readonly serial: number; readonly runs: readonly CaseRun[] }
  /** The checks themselves have failed. */
  | { readonly kind: 'failed'; readonly serial: number }

const validators = validatorsWith(partOfValidators)
const fullAfterMs = 300
let newest = 0

/** Answers quickly, then runs the cases and looks thoroughly, if nothing newer has been asked meanwhile. */
self.addEventListener('message', async ({ data }: MessageEvent<CheckRequest>) => {
  const { serial } = data
  newest = serial
  look(data, 'quick')
  await runCases(data)
  setTimeout(() => {
    if (newest === serial) look(data, 'full')
  }, fullAfterMs)
})

function look({ serial, content }: CheckRequest, depth: Depth): void {
  try {
    say({ kind: 'found', serial, depth, ...checkContent(content, depth, validators) })
  } catch {
    say({ kind: 'failed', serial })
  }
}

async function runCases({ serial, content }: CheckRequest): Promise<void> {
  try {
    const isWanted = () => newest === serial
    const runs = await runAllCases(content, validators, { isWanted, nowMs: () => performance.now() })
    if (runs !== undefined) say({ kind: 'cases', serial, runs })
  } catch {
    say({ kind: 'failed', serial })
  }
}

function say(answer: CheckAnswer): void {
  self.postMessage(answer)
}
