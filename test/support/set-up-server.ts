import { callApi } from './call-api.ts'
import type { ServerChild } from './server-child.ts'

/** Long enough, and nobody's. */
export const testPassword = 'correct horse 27 battery'

/** The cookie that an answer signs in with. */
export function cookieOf(headers: Readonly<Record<string, string | readonly string[] | undefined>>): string {
  const [cookie = ''] = headers['set-cookie'] ?? []
  return cookie.split(';')[0] ?? ''
}

/** A server whose first administrator was set up by the printed link, and who made an account for personnel. */
export async function setUpServer(child: ServerChild): Promise<{ origin: string; admin: string; hr: string }> {
  const [, origin = '', token = ''] = await child.said(/(http:\S+)\/set-up#(\S+)/)
  const setUp = { token, login: 'boss', name: '系统管理员', password: testPassword }
  const first = await callApi(origin, 'POST', '/api/set-up', { body: setUp })
  const admin = cookieOf(first.headers)
  const account = { login: 'hr', name: '人事', grants: [{ role: 'hr', departments: 'all' }] }
  const made = await callApi(origin, 'POST', '/api/users', { as: admin, body: account })
  const link = new URL(made.json.link.url).hash.slice(1)
  const body = { token: link, password: testPassword }
  const set = await callApi(origin, 'POST', '/api/set-up/password', { body })
  return { origin, admin, hr: cookieOf(set.headers) }
}
