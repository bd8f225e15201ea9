import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { demoRoles } from '../../../server/demo/demo-roles.ts'
import { callApi } from '../../support/call-api.ts'
import { ownFolder } from '../../support/own-folder.ts'
import { serverChild } from '../../support/server-child.ts'
import { cookieOf } from '../../support/set-up-server.ts'

describe('npm run demo', () => {
  test('signs in with every printed login, and leaves nothing behind', async () => {
    const temporary = ownFolder()
    const child = serverChild({ TMPDIR: temporary }, ['--demo'])
    const [, password = ''] = await child.said(/The password of all is (\S+);/)
    const [, origin = ''] = await child.said(/listening at (\S+)\n/)
    const logins = [...child.stderr().matchAll(/^ {2}(\w+) \(/gm)].map(([, login = '']) => login)
    expect(logins).toEqual(demoRoles.map(({ role }) => role))
    for (const login of logins) {
      const signedIn = await callApi(origin, 'POST', '/api/session', { body: { login, password } })
      expect(signedIn.status, login).toBe(200)
      const session = await callApi(origin, 'GET', '/api/session', { as: cookieOf(signedIn.headers) })
      expect(session.json.grants[0].role).toBe(login)
    }
    expect(child.stdout()).not.toContain(password)
    expect(child.stderr()).not.toContain('set-up')
    expect(readdirSync(temporary)).toEqual([expect.stringMatching(/^jiheng-demo-/)])
    child.running.kill('SIGTERM')
    expect(await child.ended).toBe(0)
    expect(readdirSync(temporary)).toEqual([])
  })
})
