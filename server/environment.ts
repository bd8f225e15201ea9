import path from 'node:path'
import { invariant, suggest } from '../engine/index.ts'
import type { Settings } from './deps.ts'
import { type NotAllowed, notAllowed } from './environment/not-allowed.ts'
import type { Variable } from './environment/variable.ts'
import { variables } from './environment/variables.ts'

/** All settings of a server. */
export interface Environment {
  /** Folder of the store, an absolute path. */
  readonly folder: string
  /** File of the witness, an absolute path; absent: beside the folder. */
  readonly witness?: string
  readonly host: string
  readonly port: number
  /** Absent: made of host and port once it listens. */
  readonly origin?: string
  readonly logLevel: 'info' | 'warn' | 'error'
  readonly settings: Omit<Settings, 'origin'>
}

/** The settings, or every sentence of what is wrong with them; `notes` are said but stop nothing. */
export type ReadEnvironment = { readonly notes: readonly NotAllowed[] } & (
  | { readonly environment: Environment }
  | { readonly wrong: readonly NotAllowed[] }
)

/** What settings are read from: variables by name, and the folder that relative paths start from. */
export interface EnvironmentSource {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly isDemo: boolean
}

/** Reads every setting; an empty variable counts as absent. */
export function readEnvironment(source: EnvironmentSource): ReadEnvironment {
  const wrong: NotAllowed[] = []
  const environment = environmentOf(source, (one) => wrong.push(one))
  const notes = notesOf(source)
  return wrong.length > 0 ? { wrong, notes } : { environment, notes: [...notes, ...originNotes(environment)] }
}

function environmentOf({ env, cwd, isDemo }: EnvironmentSource, isWrong: (one: NotAllowed) => void): Environment {
  /** The value; where it is wrong the default, for the others to be read too. */
  const read = <T>(variable: Variable<T>): T | undefined => {
    const { name, byDefault } = variable
    const text = env[name] || byDefault
    if (text === undefined) return undefined
    const result = variable.read(text, name)
    if ('value' in result) return result.value
    isWrong(result.wrong)
    return undefined
  }
  const must = <T>(variable: Variable<T>): T => read(variable) ?? defaultOf(variable)
  const { data, witness, host, port, origin, logLevel, ...others } = variables
  const [witnessFile, givenOrigin] = [read(witness), read(origin)]
  const oidc = together({
    issuer: others.oidcIssuer,
    clientId: others.oidcClientId,
    clientSecret: others.oidcClientSecret,
  })
  return {
    folder: path.resolve(cwd, must(data)),
    ...(witnessFile !== undefined && { witness: path.resolve(cwd, witnessFile) }),
    ...{ host: must(host), port: must(port), logLevel: must(logLevel) },
    ...(givenOrigin !== undefined && { origin: givenOrigin }),
    settings: {
      trustedHops: must(others.trustedHops),
      timeZone: must(others.timeZone),
      sessionHours: must(others.sessionHours),
      telemetryFrom: must(others.telemetryFrom),
      isDemo,
      ...(oidc !== undefined && { oidc: { ...oidc, loginClaim: must(others.oidcLoginClaim) } }),
    },
  }

  /** Texts that are all set or none. */
  function together<K extends string>(parts: Readonly<Record<K, Variable<string>>>): Record<K, string> | undefined {
    const all: readonly Variable<string>[] = Object.values(parts)
    const given = all.find(({ name }) => env[name])
    if (given === undefined) return undefined
    const missing = all.filter(({ name }) => !env[name])
    for (const { name } of missing) isWrong(notAllowed('variable-missing', { name, given: given.name }))
    const values = Object.entries<Variable<string>>(parts).map(([part, variable]) => [part, read(variable) ?? ''])
    return Object.fromEntries(values)
  }
}

function defaultOf<T>({ name, byDefault, read }: Variable<T>): T {
  invariant(byDefault !== undefined, `${name} has no default`)
  const result = read(byDefault, name)
  invariant('value' in result, `the default of ${name} is wrong`)
  return result.value
}

/** Settings that mean nothing: mistyped ones, and those of the store in a demo. */
function notesOf({ env, isDemo }: EnvironmentSource): readonly NotAllowed[] {
  const known: readonly string[] = Object.values(variables).map(({ name }) => name)
  const given = Object.keys(env).filter((name) => name.startsWith('JIHENG_') && env[name])
  const unknown = given.filter((name) => !known.includes(name))
  const unused = isDemo ? given.filter((name) => name === variables.data.name || name === variables.witness.name) : []
  return [
    ...unknown.map((name) => notAllowed('variable-unknown', { name, suggestion: suggest(name, known)[0] ?? '' })),
    ...unused.map((name) => notAllowed('variable-unused-in-demo', { name })),
  ]
}

const ownMachine = /^(localhost|127\.[\d.]+|::1|\[::1\])$/

/** Whatever leaves this machine has to be asked for at the right address, and encrypted. */
function originNotes({ host, origin }: Environment): readonly NotAllowed[] {
  if (origin === undefined) return ownMachine.test(host) ? [] : [notAllowed('origin-missing', { host })]
  const { protocol, hostname } = new URL(origin)
  return protocol === 'https:' || ownMachine.test(hostname) ? [] : [notAllowed('origin-plain', { origin })]
}
