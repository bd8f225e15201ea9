import path from 'node:path'
import { createApp } from './app.ts'
import { languageOf } from './cli/language-of.ts'
import type { Deps } from './deps.ts'
import { fillDemo } from './demo/fill-demo.ts'
import { say } from './start/say.ts'
import { serve } from './start/serve.ts'
import type { Surroundings } from './start/surroundings.ts'
import { offerSetUp } from './uses/accounts/offer-set-up.ts'

/** The server as a process: the only file that knows it. All else is in `start/serve.ts`. */

/** The server ends so long after it was asked to, whatever it is doing. */
const longestStopSeconds = 10
/** Where `npm run build` puts the console. */
const consoleFolder = path.resolve(import.meta.dirname, '../dist/admin')
/** A signal so soon after another is the same press of Ctrl+C: a terminal sends it to npm too, which passes it on. */
const samePressMs = 500

const { promise: stopAsked, resolve: askToStop } = Promise.withResolvers<void>()
const surroundings: Surroundings = {
  args: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  logged: (line) => process.stdout.write(line),
  printed: (text) => process.stdout.write(text),
  said: (text) => process.stderr.write(text),
  atEnd: (clean) => process.on('exit', clean),
  stopAsked,
  language: languageOf(process.env),
}

let firstSignalMs: number | undefined

function onSignal(_: NodeJS.Signals, number: number): void {
  if (firstSignalMs !== undefined) {
    if (performance.now() - firstSignalMs < samePressMs) return
    say(surroundings, 'stopped-at-once', {})
    process.exit(128 + number)
  }
  firstSignalMs = performance.now()
  askToStop()
  setTimeout(() => {
    say(surroundings, 'stopping-took-too-long', { seconds: longestStopSeconds })
    process.exit(1)
  }, longestStopSeconds * 1000).unref()
}

/** Of an error only its kind and where it was: what its message quotes may be somebody's pay. */
function onError(error: unknown): void {
  const places = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^ +at /.test(line)) : []
  say(surroundings, 'server-wrong', {})
  surroundings.said(`${[error instanceof Error ? error.name : typeof error, ...places].join('\n')}\n`)
  process.exit(3)
}

// The last one comes when a terminal is closed.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, onSignal)
process.on('uncaughtException', onError)
process.on('unhandledRejection', onError)
// The reader of the log has gone away: the server goes on.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

const makeApp = (deps: Deps) => createApp(deps, undefined, undefined, consoleFolder)
process.exitCode = await serve({ makeApp, setUpLink: offerSetUp, fillDemo }, surroundings)
