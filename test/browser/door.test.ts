import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { offerSetUp } from '../../server/uses/accounts/offer-set-up.ts'
import { goodPassword } from '../support/accounts.ts'
import { openBrowser } from '../support/browser.ts'
import { type ConsoleApp, consoleApp } from '../support/console-app.ts'
import { watchedPage } from '../support/watched-page.ts'

let browser: Browser
let app: ConsoleApp
beforeAll(async () => {
  browser = await openBrowser()
  app = await consoleApp('small')
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

const refused = /status of 401/

describe('the first start', () => {
  test('asks for the whole link, and makes the first administrator by it', async () => {
    const fresh = await consoleApp('none')
    try {
      const page = await watchedPage(browser, fresh)
      await page.goto('/')
      await page.getByText('Open the whole link that the server printed').waitFor()
      await page.goto((await offerSetUp(fresh.deps))?.url ?? '')
      await page.getByLabel('Login').fill('zhao.min')
      await page.getByLabel('Name').fill('赵敏')
      await page.getByLabel('Password *').fill(goodPassword)
      await page.getByRole('button', { name: 'Make the account and sign in' }).click()
      await page.getByText('Hello, 赵敏').waitFor()
      await page.getByRole('menuitem', { name: 'Accounts' }).waitFor()
      expect(page.url()).toBe(`${fresh.origin}/`)
      await page.context().close()
    } finally {
      await fresh.close()
    }
  })
})

describe('signing in', () => {
  test.each([
    ['zh-CN', { login: '登录名', password: '密码', submit: '登录', wrong: '登录名或密码不正确', hello: '您好，hr' }],
    [
      'en',
      {
        login: 'Login',
        password: 'Password',
        submit: 'Sign in',
        wrong: 'The login or the password is wrong',
        hello: 'Hello, hr',
      },
    ],
  ] as const)('says in %s what was wrong, and leads back to where one wanted to be', async (language, words) => {
    const page = await watchedPage(browser, app, { language, allows: refused })
    await page.goto('/departments')
    await page.getByLabel(words.login).fill('hr')
    await page.getByLabel(`${words.password} *`).fill('not this one')
    await page.getByRole('button', { name: words.submit, exact: true }).click()
    await page.getByRole('alert').filter({ hasText: words.wrong }).waitFor()
    await page.getByLabel(`${words.password} *`).fill(app.password)
    await page.getByRole('button', { name: words.submit, exact: true }).click()
    await page.getByRole('cell', { name: '业务部' }).first().waitFor()
    expect(new URL(page.url()).pathname).toBe('/departments')
    await page.goto('/')
    await page.getByText(words.hello).waitFor()
  })

  test('speaks the language of the account from then on', async () => {
    const user = await app.deps.store.get('users', 'auditor', 'everything')
    const { id = '', version = 0, fields = {} } = user ?? {}
    const change = { do: 'replace', in: 'users', id, version, fields: { ...fields, language: 'zh-CN' } } as const
    await app.deps.store.apply({ name: 'choose-language', changes: [change] })
    const page = await watchedPage(browser, app, { language: 'en' })
    await page.goto('/')
    await page.getByLabel('Login').fill('auditor')
    await page.getByLabel('Password *').fill(app.password)
    await page.keyboard.press('Enter')
    await page.getByText('您好，auditor').waitFor()
    await page.reload()
    await page.getByText('您好，auditor').waitFor()
    expect(await page.title()).toBe('首页 · 绩衡')
  })

  test('needs no mouse, and neither does signing out', async () => {
    const page = await watchedPage(browser, app)
    await page.goto('/')
    // The first field has the focus.
    await page.getByLabel('Login').and(page.locator(':focus')).waitFor()
    await page.keyboard.type('manager')
    await page.keyboard.press('Tab')
    await page.keyboard.type(app.password)
    await page.keyboard.press('Enter')
    await page.getByText('Hello, manager').waitFor()
    await page.getByRole('button', { name: 'manager' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menu').waitFor()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.getByLabel('Login').waitFor()
  })
})

describe('one’s own password', () => {
  test('is changed with the present one, said at the field where it is refused', async () => {
    const page = await watchedPage(browser, app, { as: 'approver', allows: /status of 400/ })
    await page.goto('/password')
    await page.getByLabel('Present password').fill(app.password)
    await page.getByLabel('New password').fill('short')
    await page.getByLabel('Password once more').fill('short')
    await page.getByRole('button', { name: 'Change' }).click()
    await page.getByLabel('New password').and(page.locator('[aria-invalid=true]')).waitFor()
    await page.getByLabel('New password').fill('quite another 27 words')
    await page.getByLabel('Password once more').fill('quite another 27 words')
    await page.getByRole('button', { name: 'Change' }).click()
    await page.getByText('The password was changed.').waitFor()
    const body = { login: 'approver', password: 'quite another 27 words' }
    expect((await app.call('POST', '/session', { body })).status).toBe(200)
  })
})
