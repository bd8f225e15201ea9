import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { OidcMemory } from './oidc-memory.ts'

/** A provider of identities on this machine. */
export interface OidcServer {
  readonly issuer: string
  /** Makes it know the product, which its people are sent back to. */
  welcome(redirectUri: string): void
  /** Goes where the product sends a browser, signs in as somebody, and gives the parameters that it is sent back with. */
  visit(url: string, account: OidcAccount): Promise<Record<string, string>>
  close(): Promise<void>
}

export interface OidcAccount {
  readonly sub: string
  readonly preferred_username?: string
  readonly email?: string
  readonly email_verified?: boolean
}

export const oidcClient = { clientId: 'jiheng', clientSecret: 'canary-secret-of-the-client' }

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const signingKey = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }

/** Starts a provider on a port of its own. Close it when the test is over. */
export async function oidcServer(): Promise<OidcServer> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const accounts = new Map<string, OidcAccount>()
  let visitor = ''

  const welcome = (redirectUri: string) => {
    const provider = new Provider(issuer, settings(redirectUri, accounts))
    const callback = provider.callback()
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (request.url?.startsWith('/interaction/') !== true) return void callback(request, response)
      void provider.interactionFinished(request, response, { login: { accountId: visitor } })
    })
  }
  const visit = async (url: string, account: OidcAccount) => {
    accounts.set(account.sub, account)
    visitor = account.sub
    return wayBack(url, issuer)
  }
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { issuer, welcome, visit, close }
}

function settings(redirectUri: string, accounts: ReadonlyMap<string, OidcAccount>): Record<string, unknown> {
  const { clientId, clientSecret } = oidcClient
  return {
    adapter: OidcMemory,
    jwks: { keys: [signingKey] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    claims: { openid: ['sub'], profile: ['preferred_username'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['of this test'] },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => ({ ...accounts.get(sub), sub }) }),
    loadExistingGrant: grantAll,
  }
}

interface GrantContext {
  readonly oidc: {
    readonly client: { readonly clientId: string }
    readonly session: { readonly accountId: string }
    readonly provider: {
      readonly Grant: new (of: Record<string, string>) => { addOIDCScope(scope: string): void; save(): Promise<string> }
    }
  }
}

/** Nobody is asked whether they agree. */
async function grantAll({ oidc: { client, session, provider } }: GrantContext) {
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope('openid profile email')
  await grant.save()
  return grant
}

/** Follows redirections as a browser does, with the provider's cookies, until they lead away from the provider. */
async function wayBack(url: string, issuer: string): Promise<Record<string, string>> {
  const cookies = new Map<string, string>()
  let next = url
  for (let step = 0; step < 10; step++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? []
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (location === null)
      throw new Error(`the provider did not send back: ${response.status} ${await response.text()}`)
    next = new URL(location, next).href
    if (!next.startsWith(issuer)) return Object.fromEntries(new URL(next).searchParams)
  }
  throw new Error('the provider sends in circles')
}
