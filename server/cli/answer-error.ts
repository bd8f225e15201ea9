import { sentence } from '../messages/messages.ts'
import { CallError } from './call-error.ts'
import type { Context, ExitCode } from './context.ts'
import { EvaluatorsDiffer } from './evaluators-differ.ts'
import { sayStore } from './store/say-store.ts'
import { storeRefusal } from './store/store-refusal.ts'

/** Says on stderr what stopped a verb and gives the exit code. An error that is not to be answered is thrown again. */
export function answerError(error: unknown, { stderr, language }: Pick<Context, 'stderr' | 'language'>): ExitCode {
  const answer = (code: string, params: CallError['params']) =>
    stderr.write(`jiheng: ${sentence(code, params, language)}\n`)
  if (error instanceof CallError) {
    answer(error.code, error.params)
    return 2
  }
  if (error instanceof EvaluatorsDiffer) {
    answer('evaluators-differ', error.params)
    return 3
  }
  const refusal = storeRefusal(error)
  if (refusal === undefined) throw error
  stderr.write(`jiheng: ${sayStore(refusal.code, refusal.params, { language })}\n`)
  return refusal.exitCode
}
