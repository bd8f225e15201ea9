import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientError,
  type Configuration,
  discovery,
  type IDToken,
} from 'openid-client'
import { ApiError } from '../http/api-error.ts'
import { oidcSecrets } from './oidc-secrets.ts'
import type { OidcSettings } from './oidc-settings.ts'

/** The organisation's provider, as far as signing in needs it. Both throw an `ApiError` 503 where it cannot be reached. */
export interface OidcProvider {
  /** Where to send the browser that keeps `token` in a cookie. */
  beginAt(token: string): Promise<string>
  /** Who came back with these parameters; an `ApiError` 401 where anything about them is not as it was asked for. */
  whoCameBack(token: string, answer: Readonly<Record<string, string>>): Promise<Identity>
}

/** Somebody at the provider. */
export interface Identity {
  /** Issuer and subject: who they are there for ever. */
  readonly subject: string
  /** Their login here, if the provider says it. */
  readonly login: string | undefined
}

/** The console's page that the provider sends people back to, which posts the parameters of its address to the API. */
const callbackPath = '/auth-callback'
const timeoutSeconds = 5
/** What the provider says about itself is asked for again after this long. */
const freshMs = 3_600_000

/** A provider, first asked for its addresses when somebody signs in through it, so that the server starts without it. */
export function oidcProvider(settings: OidcSettings, origin: string, monotonicMs: () => number): OidcProvider {
  const redirectUri = new URL(callbackPath, origin).href
  let known: { readonly configuration: Promise<Configuration>; readonly atMs: number } | undefined

  const configurationOf = async (): Promise<Configuration> => {
    if (known === undefined || monotonicMs() - known.atMs >= freshMs) {
      known = { configuration: discover(settings), atMs: monotonicMs() }
    }
    try {
      return await known.configuration
    } catch {
      known = undefined
      throw new ApiError(503, 'provider-unreachable')
    }
  }

  return {
    beginAt: async (token) => {
      const configuration = await configurationOf()
      const { state, nonce, verifier } = oidcSecrets(token)
      return buildAuthorizationUrl(configuration, {
        ...{ redirect_uri: redirectUri, scope: 'openid profile email', state, nonce },
        ...{ code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
      }).href
    },
    whoCameBack: async (token, answer) => {
      const configuration = await configurationOf()
      const { state, nonce, verifier } = oidcSecrets(token)
      const url = new URL(`?${new URLSearchParams(answer)}`, redirectUri)
      const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true }
      try {
        const claims = (await authorizationCodeGrant(configuration, url, checks)).claims()
        if (claims === undefined) throw new ApiError(401, 'provider-refused')
        return { subject: `${claims.iss} ${claims.sub}`, login: loginOf(claims, settings) }
      } catch (error) {
        throw isUnreachable(error) ? new ApiError(503, 'provider-unreachable') : new ApiError(401, 'provider-refused')
      }
    },
  }
}

function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  const url = new URL(issuer)
  // Over plain http only where the settings say so, for a provider on the same machine or behind the same proxy.
  const execute = url.protocol === 'http:' ? [allowInsecureRequests] : []
  return discovery(url, clientId, { client_secret: clientSecret }, undefined, { execute, timeout: timeoutSeconds })
}

function loginOf(claims: IDToken, { loginClaim }: OidcSettings): string | undefined {
  const login = claims[loginClaim]
  if (loginClaim === 'email' && claims.email_verified !== true) return undefined
  return typeof login === 'string' && login !== '' ? login : undefined
}

/** Whether the provider did not answer at all, or only that it cannot. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof ClientError) return error.code === 'OAUTH_TIMEOUT' || isUnreachable(error.cause)
  if (error instanceof Response) return error.status >= 500
  return error instanceof TypeError && error.message === 'fetch failed'
}
