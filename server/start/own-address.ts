import { isIP } from 'node:net'

/** The address at which a browser on this machine finds a server: `ownAddress('0.0.0.0', 80)` is `http://127.0.0.1:80`. */
export function ownAddress(host: string, port: number): string {
  if (host === '0.0.0.0') return `http://127.0.0.1:${port}`
  if (host === '::') return `http://[::1]:${port}`
  return `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`
}
