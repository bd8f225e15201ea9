import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Environment, readEnvironment } from '../../server/environment.ts'
import { variables } from '../../server/environment/variables.ts'
import { languages } from '../../server/messages/language.ts'
import { sentence } from '../../server/messages/messages.ts'

const cwd = path.resolve('/somewhere')
const read = (env: Record<string, string>, isDemo = false) => readEnvironment({ env, cwd, isDemo })

function environmentOf(env: Record<string, string>): Environment {
  const result = read(env)
  if (!('environment' in result)) throw new Error(`refused: ${JSON.stringify(result.wrong)}`)
  return result.environment
}

/** What is wrong with one setting: the code of each sentence. */
function wrongOf(env: Record<string, string>): readonly string[] {
  const result = read(env)
  return 'wrong' in result ? result.wrong.map(({ code }) => code) : []
}

describe('the settings', () => {
  test('work without any variable', () => {
    expect(read({})).toEqual({
      notes: [],
      environment: {
        ...{ folder: path.join(cwd, 'data'), host: '127.0.0.1', port: 3000, logLevel: 'info' },
        settings: {
          ...{ trustedHops: 0, timeZone: 'Asia/Shanghai', sessionHours: 12, isDemo: false },
          telemetryFrom: ['127.0.0.1', '::1'],
        },
      },
    })
  })

  test('take every variable', () => {
    const env = {
      ...{ JIHENG_DATA: '/srv/jiheng', JIHENG_WITNESS: 'other/witness.json', JIHENG_HOST: '::', JIHENG_PORT: '8080' },
      ...{ JIHENG_ORIGIN: 'https://pay.example.com/', JIHENG_TRUSTED_HOPS: '2', JIHENG_TIME_ZONE: 'Asia/Urumqi' },
      ...{ JIHENG_SESSION_HOURS: '8', JIHENG_LOG_LEVEL: 'warn', JIHENG_TELEMETRY_FROM: '10.0.0.0/8, ::1' },
      ...{ JIHENG_OIDC_ISSUER: 'https://id.example.com/realms/staff', JIHENG_OIDC_CLIENT_ID: 'jiheng' },
      ...{ JIHENG_OIDC_CLIENT_SECRET: 's3cret', JIHENG_OIDC_LOGIN_CLAIM: 'email' },
    }
    expect(Object.keys(env).sort()).toEqual(
      Object.values(variables)
        .map(({ name }) => name)
        .sort(),
    )
    expect(environmentOf(env)).toEqual({
      ...{ folder: path.resolve('/srv/jiheng'), witness: path.join(cwd, 'other/witness.json'), host: '::', port: 8080 },
      ...{ origin: 'https://pay.example.com', logLevel: 'warn' },
      settings: {
        ...{ trustedHops: 2, timeZone: 'Asia/Urumqi', sessionHours: 8, telemetryFrom: ['10.0.0.0/8', '::1'] },
        isDemo: false,
        oidc: {
          ...{ issuer: 'https://id.example.com/realms/staff', clientId: 'jiheng', clientSecret: 's3cret' },
          loginClaim: 'email',
        },
      },
    })
  })

  test('take an empty variable as an absent one', () => {
    const env = Object.fromEntries(Object.values(variables).map(({ name }) => [name, '']))
    expect(read(env)).toEqual(read({}))
  })

  test('tell everything that is wrong at once', () => {
    expect(wrongOf({ JIHENG_PORT: 'http', JIHENG_TIME_ZONE: 'Beijing', JIHENG_ORIGIN: 'pay.example.com' })).toEqual([
      'variable-not-an-origin',
      'variable-not-whole',
      'variable-not-a-zone',
    ])
  })
})

describe('a setting', () => {
  const cases: readonly (readonly [keyof typeof variables, readonly string[], readonly string[], string])[] = [
    [
      'port',
      ['0', '1', '65534', '65535'],
      ['65536', '-1', '3000.0', '0x50', ' 80', 'tcp://10.0.0.1:80'],
      'variable-not-whole',
    ],
    ['trustedHops', ['0', '9', '10'], ['11', 'all'], 'variable-not-whole'],
    ['sessionHours', ['1', '2', '167', '168'], ['0', '169', '12h', '1e1'], 'variable-not-whole'],
    [
      'host',
      ['0.0.0.0', '::1', 'localhost', 'pay-1.example.com'],
      ['[::1]', '127.0.0', '256.1.1.1', 'http://localhost', 'localhost:80', '-a', `${'a'.repeat(64)}.example`],
      'variable-not-a-host',
    ],
    [
      'origin',
      ['http://127.0.0.1:3000', 'https://pay.example.com/', 'https://绩效.example'],
      [
        'pay.example.com',
        'ftp://a.example',
        'https://a.example/jiheng',
        'https://u:p@a.example',
        'https://a.example?x',
        'https://',
      ],
      'variable-not-an-origin',
    ],
    [
      'timeZone',
      ['UTC', 'Asia/Shanghai', 'America/New_York'],
      ['Asia/Beijing', '+08:00', 'CST+8'],
      'variable-not-a-zone',
    ],
    ['logLevel', ['info', 'warn', 'error'], ['INFO', 'debug'], 'variable-not-allowed'],
    [
      'telemetryFrom',
      ['::1', '10.0.0.0/8,fd00::/8', '10.0.0.0/32'],
      ['10.0.0.0/33', '10.0.0.0/-1', 'localhost', '10.0.0.1,', '10.0.0.0/8/8'],
      'variable-not-networks',
    ],
    [
      'oidcIssuer',
      ['https://id.example.com', 'https://id.example.com/realms/x', 'http://localhost:8080'],
      ['http://id.example.com', 'id.example.com', 'https://id.example.com?x=1', 'https://u:p@id.example.com'],
      'variable-not-an-issuer',
    ],
    ['oidcClientSecret', ['a b'], [' a', 'a\n'], 'variable-not-a-name'],
    ['data', ['data', '/srv/绩衡'], ['a\nb'], 'variable-not-a-path'],
  ]

  test.each(cases)('%s takes what is allowed and refuses the rest', (which, allowed, refused, code) => {
    const { name } = variables[which]
    const others = {
      JIHENG_OIDC_ISSUER: 'https://id.example.com',
      JIHENG_OIDC_CLIENT_ID: 'a',
      JIHENG_OIDC_CLIENT_SECRET: 'b',
    }
    const oidc = which.startsWith('oidc') ? others : {}
    for (const value of allowed) expect(wrongOf({ ...oidc, [name]: value }), value).toEqual([])
    for (const value of refused) expect(wrongOf({ ...oidc, [name]: value }), value).toEqual([code])
  })

  test('is said with its name and value in both languages, a secret without its value', () => {
    const { wrong } = { wrong: [], ...read({ JIHENG_PORT: '70000' }) }
    const [sentences] = wrong.map(({ code, params }) => languages.map((language) => sentence(code, params, language)))
    expect(sentences).toEqual([
      'JIHENG_PORT 是“70000”，应为 0 到 65535 的整数',
      'JIHENG_PORT is "70000"; it must be a whole number from 0 to 65535',
    ])
    const secret = read({ JIHENG_OIDC_CLIENT_SECRET: ' canary' })
    expect(JSON.stringify('wrong' in secret && secret.wrong)).toMatch(/JIHENG_OIDC_CLIENT_SECRET(?!.*canary)/)
  })

  test('of the sign-in at a provider is asked for where another is given', () => {
    const result = read({ JIHENG_OIDC_CLIENT_ID: 'jiheng' })
    const given = 'JIHENG_OIDC_CLIENT_ID'
    expect('wrong' in result && result.wrong).toEqual([
      { code: 'variable-missing', params: { name: 'JIHENG_OIDC_ISSUER', given } },
      { code: 'variable-missing', params: { name: 'JIHENG_OIDC_CLIENT_SECRET', given } },
    ])
  })

  test('that is mistyped is noted with what it may be, and stops nothing', () => {
    const { notes, ...rest } = read({ JIHENG_PROT: '80' })
    expect(notes).toEqual([{ code: 'variable-unknown', params: { name: 'JIHENG_PROT', suggestion: 'JIHENG_PORT' } }])
    expect(rest).toHaveProperty('environment')
  })

  test('that a demo does not use is noted', () => {
    const { notes } = read({ JIHENG_DATA: '/srv/jiheng', JIHENG_PORT: '80' }, true)
    expect(notes).toEqual([{ code: 'variable-unused-in-demo', params: { name: 'JIHENG_DATA' } }])
  })

  test.each([
    [{}, []],
    [{ JIHENG_HOST: 'localhost' }, []],
    [{ JIHENG_HOST: '::1' }, []],
    [{ JIHENG_HOST: '0.0.0.0' }, ['origin-missing']],
    [{ JIHENG_HOST: '0.0.0.0', JIHENG_ORIGIN: 'http://pay.example.com' }, ['origin-plain']],
    [{ JIHENG_ORIGIN: 'http://127.0.0.1:8080' }, []],
    [{ JIHENG_HOST: '0.0.0.0', JIHENG_ORIGIN: 'https://pay.example.com' }, []],
  ])('that lets pay travel in the clear, or nobody in, is noted: %j', (env, codes) => {
    expect(read(env).notes.map(({ code }) => code)).toEqual(codes)
  })
})
