import type { Deps } from '../deps.ts'
import { type OidcProvider, oidcProvider } from './oidc-provider.ts'
import { type PasswordHasher, passwordHasher } from './password-hasher.ts'
import { type SignInThrottle, signInThrottle } from './sign-in-throttle.ts'

/** What signing in needs of the process that it runs in, beyond what the application is made of. */
export interface AccessParts {
  readonly hasher: PasswordHasher
  readonly throttle: SignInThrottle
  /** Undefined where no provider is set up. */
  readonly provider: OidcProvider | undefined
}

const made = new WeakMap<Deps, AccessParts>()

/**
 * The parts of an application, made when they are first asked for: one hasher and one throttle for all its routes. Routes that ask for them
 * take no `Idempotency-Key`, since a call with one gets parts of its own (and what they answer is not to be kept).
 */
export function accessParts(deps: Deps): AccessParts {
  const known = made.get(deps)
  if (known !== undefined) return known
  const { oidc, origin } = deps.settings
  const parts = {
    hasher: passwordHasher(),
    throttle: signInThrottle(deps.monotonicMs),
    provider: oidc && oidcProvider(oidc, origin, deps.monotonicMs),
  }
  made.set(deps, parts)
  return parts
}
