import type { FromWorker, ToWorker } from './live-messages.ts'

/** The thread that evaluates. After it has failed, the next people are loaded in a new one. */
export interface EvaluationThread {
  readonly send: (message: ToWorker) => void
  readonly end: () => void
}

export function evaluationWorker(receive: (message: FromWorker) => void): EvaluationThread {
  const hire = () => {
    const made = new Worker(new URL('./evaluation-worker.ts', import.meta.url), { type: 'module' })
    made.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'broken') fail()
      else receive(data)
    })
    // Its code could not be fetched, or it has run out of memory.
    made.addEventListener('error', fail)
    return made
  }
  let worker: Worker | undefined
  const fail = () => {
    worker?.terminate()
    worker = undefined
    receive({ kind: 'broken' })
  }
  worker = hire()
  return {
    send: (message) => {
      if (worker === undefined && message.kind === 'load') worker = hire()
      worker?.postMessage(message)
    },
    end: () => worker?.terminate(),
  }
}
