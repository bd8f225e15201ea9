import { sentence } from '../messages/messages.ts'
import type { Surroundings, Writer } from './context.ts'
import { languageOf } from './language-of.ts'
import { runCommand } from './run-command.ts'

/** Runs the command in this process and gives its exit code. An error of the program itself gives 3 and its stack trace, to be reported. */
export async function main(args: readonly string[]): Promise<number> {
  const surroundings = ofThisProcess()
  try {
    return await runCommand(args, surroundings)
  } catch (error) {
    const said = sentence('program-wrong', {}, languageOf(process.env))
    surroundings.stderr.write(`jiheng: ${said}\n${error instanceof Error ? error.stack : String(error)}\n`)
    return 3
  }
}

function ofThisProcess(): Surroundings {
  return {
    stdout: tolerant(process.stdout),
    stderr: tolerant(process.stderr),
    cwd: process.cwd(),
    env: process.env,
    isTerminal: process.stderr.isTTY === true,
  }
}

/** Goes on in silence where the reader has gone away (`jiheng … | head`); any other failure to write ends the process. */
function tolerant(stream: NodeJS.WriteStream): Writer {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    const said = sentence('output-failed', { reason: error.code ?? error.message }, languageOf(process.env))
    if (stream !== process.stderr) process.stderr.write(`jiheng: ${said}\n`)
    process.exit(2)
  })
  return stream
}
