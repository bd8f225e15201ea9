import path from 'node:path'
import { CallError } from './call-error.ts'
import type { Context } from './context.ts'
import { writeAtomically } from './write-atomically.ts'

/** Puts a result out: to the file of `--out`, whole or not at all, or to stdout. */
export async function writeResult(text: string, out: string | undefined, context: Context): Promise<void> {
  if (out === undefined) {
    context.stdout.write(text)
    return
  }
  try {
    await writeAtomically(path.resolve(context.cwd, out), text)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw CallError.of('out-not-written', { file: out, reason: code ?? message })
  }
  context.stderr.write(`${context.say('written', { file: out })}\n`)
}
