import {
  readHost,
  readIssuer,
  readName,
  readNetworks,
  readOneOf,
  readOrigin,
  readPath,
  readWhole,
  readZone,
} from './readers.ts'
import type { Variable } from './variable.ts'

function variable<T>(one: Variable<T>): Variable<T> {
  return one
}

/** Every setting of the server, in the order in which they are listed. The one table that help, README and reading are made of. */
export const variables = {
  data: variable({ name: 'JIHENG_DATA', about: 'variable-data', byDefault: 'data', read: readPath }),
  witness: variable({
    name: 'JIHENG_WITNESS',
    about: 'variable-witness',
    shownDefault: '$JIHENG_DATA.witness.json',
    read: readPath,
  }),
  host: variable({ name: 'JIHENG_HOST', about: 'variable-host', byDefault: '127.0.0.1', read: readHost }),
  port: variable({ name: 'JIHENG_PORT', about: 'variable-port', byDefault: '3000', read: readWhole(0, 65_535) }),
  origin: variable({
    name: 'JIHENG_ORIGIN',
    about: 'variable-origin',
    shownDefault: 'http://$JIHENG_HOST:$JIHENG_PORT',
    read: readOrigin,
  }),
  trustedHops: variable({
    name: 'JIHENG_TRUSTED_HOPS',
    about: 'variable-trusted-hops',
    byDefault: '0',
    read: readWhole(0, 10),
  }),
  timeZone: variable({
    name: 'JIHENG_TIME_ZONE',
    about: 'variable-time-zone',
    byDefault: 'Asia/Shanghai',
    read: readZone,
  }),
  sessionHours: variable({
    name: 'JIHENG_SESSION_HOURS',
    about: 'variable-session-hours',
    byDefault: '12',
    read: readWhole(1, 168),
  }),
  logLevel: variable({
    name: 'JIHENG_LOG_LEVEL',
    about: 'variable-log-level',
    byDefault: 'info',
    read: readOneOf(['info', 'warn', 'error']),
  }),
  telemetryFrom: variable({
    name: 'JIHENG_TELEMETRY_FROM',
    about: 'variable-telemetry-from',
    byDefault: '127.0.0.1,::1',
    read: readNetworks,
  }),
  oidcIssuer: variable({ name: 'JIHENG_OIDC_ISSUER', about: 'variable-oidc-issuer', read: readIssuer }),
  oidcClientId: variable({ name: 'JIHENG_OIDC_CLIENT_ID', about: 'variable-oidc-client-id', read: readName }),
  oidcClientSecret: variable({
    name: 'JIHENG_OIDC_CLIENT_SECRET',
    about: 'variable-oidc-client-secret',
    read: readName,
  }),
  oidcLoginClaim: variable({
    name: 'JIHENG_OIDC_LOGIN_CLAIM',
    about: 'variable-oidc-login-claim',
    byDefault: 'preferred_username',
    read: readName,
  }),
} as const
