import type { RequestListener } from 'node:http'
import product from '../../package.json' with { type: 'json' }
import { sayStore } from '../cli/store/say-store.ts'
import type { DemoLogin } from '../demo/fill-demo.ts'
import type { Deps } from '../deps.ts'
import { type Environment, readEnvironment } from '../environment.ts'
import { pinoLog } from '../http/log.ts'
import type { JsonObject } from '../store/json.ts'
import type { Finding } from '../store/lowdb/finding.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { clockWatch } from './clock-watch.ts'
import { fromLevel } from './from-level.ts'
import { help } from './help.ts'
import { say, saySetting } from './say.ts'
import { sayRefusal } from './say-refusal.ts'
import { StartError } from './start-error.ts'
import { type Running, startServer } from './start-server.ts'
import { storeWatch } from './store-watch.ts'
import type { Surroundings } from './surroundings.ts'

/** What the server is made of, so that tests can put in less. */
export interface Contents {
  readonly makeApp: (deps: Deps) => RequestListener
  /** The one-time link for the first administrator; undefined once there is a user. */
  readonly setUpLink: (deps: Deps) => Promise<{ readonly url: string; readonly hours: number } | undefined>
  /** Fills an empty store with the sample company. */
  readonly fillDemo: (deps: Deps) => Promise<readonly DemoLogin[]>
}

/** 0: stopped as asked, or help was asked for; 1: the store is damaged; 2: a setting, the port or the folder is wrong. */
export type StartExit = 0 | 1 | 2

const options: ReadonlySet<string> = new Set(['--demo', '--help', '--version'])

/** Serves until it is asked to stop, and gives the exit code. */
export async function serve(contents: Contents, surroundings: Surroundings): Promise<StartExit> {
  const { args, env, cwd, language, printed } = surroundings
  const option = args.find((arg) => !options.has(arg))
  if (option !== undefined) return sayRefusal(StartError.of('start-option-unknown', { option }), surroundings, '')
  if (args.includes('--help')) printed(help(language))
  else if (args.includes('--version')) printed(`jiheng ${product.version}\n`)
  if (args.includes('--help') || args.includes('--version')) return 0
  const read = readEnvironment({ env, cwd, isDemo: args.includes('--demo') })
  for (const note of read.notes) saySetting(surroundings, note)
  if ('environment' in read) return serveIn(read.environment, contents, surroundings)
  for (const wrong of read.wrong) saySetting(surroundings, wrong)
  return 2
}

async function serveIn(given: Environment, contents: Contents, surroundings: Surroundings): Promise<StartExit> {
  const { isDemo } = given.settings
  const environment = isDemo ? { ...given, ...temporaryFolder(surroundings) } : given
  const log = fromLevel(environment.logLevel, pinoLog({ write: surroundings.logged }))
  const found = ({ code, params }: Finding) => {
    surroundings.said(`${sayStore(code, params, surroundings)}\n`)
    log({ level: 'warn', event: code, fields: {} })
  }
  let logins: readonly DemoLogin[] = []
  const prepare = async (deps: Deps) => {
    if (!isDemo) return
    say(surroundings, 'demo-making', {})
    logins = await contents.fillDemo(deps)
  }
  try {
    const running = await startServer({ environment, log, found, prepare, makeApp: contents.makeApp })
    await greet(running, environment, contents, surroundings)
    if (isDemo) await sayDemo(running.deps, logins, surroundings)
    const isLost = await lostBefore(surroundings.stopAsked, running.deps, surroundings)
    await stop(running, surroundings)
    return isLost ? 2 : 0
  } catch (error) {
    return sayRefusal(error, surroundings, environment.folder)
  }
}

const watchMs = 1_000

/** Whether the folder came to belong to another process before the server was asked to stop; all that befalls the store is said. */
async function lostBefore(asked: Promise<void>, deps: Deps, surroundings: Surroundings): Promise<boolean> {
  const { promise: lost, resolve } = Promise.withResolvers<true>()
  const tell = (code: string, params: JsonObject) => surroundings.said(`${sayStore(code, params, surroundings)}\n`)
  const watches = [storeWatch({ ...deps, say: tell, lost: () => resolve(true) }), clockWatch(deps)]
  const timer = setInterval(() => watches.forEach((look) => look()), watchMs)
  const isLost = await Promise.race([asked.then(() => false), lost])
  clearInterval(timer)
  return isLost
}

async function greet(
  { deps, isNew, address }: Running,
  { folder, settings }: Environment,
  { setUpLink }: Contents,
  surroundings: Surroundings,
): Promise<void> {
  deps.log({ level: 'info', event: 'started', fields: { address, version: product.version } })
  if (isNew && !settings.isDemo) say(surroundings, 'store-new', { folder })
  say(surroundings, 'listening', { address })
  // Not into the log: whoever has the link becomes administrator.
  const link = await setUpLink(deps)
  if (link !== undefined) say(surroundings, 'set-up-link', { link: link.url, hours: link.hours })
}

async function sayDemo({ store }: Deps, logins: readonly DemoLogin[], surroundings: Surroundings): Promise<void> {
  const { total } = await store.list('employees', { scope: 'everything', range: { from: 0, to: 0 } })
  say(surroundings, 'demo-ready', { people: total })
  for (const { login, name } of logins) say(surroundings, 'demo-login', { login, name })
  say(surroundings, 'demo-password', { password: logins[0]?.password ?? '' })
}

async function stop({ deps, stop: finish }: Running, surroundings: Surroundings): Promise<void> {
  say(surroundings, 'stopping', {})
  deps.log({ level: 'info', event: 'stopping', fields: {} })
  await finish()
  say(surroundings, 'stopped', {})
  deps.log({ level: 'info', event: 'stopped', fields: {} })
}
