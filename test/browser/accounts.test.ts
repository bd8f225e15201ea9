import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

const linkForm = new RegExp(/^http:\/\/.*\/set-password#.{20,}$/)

test('a new account comes with a link, shown once, by which its user signs in', async () => {
  const page = await watchedPage(browser, app, { as: 'admin' })
  await page.goto('/users/create')
  await page.getByRole('textbox', { name: 'Login' }).fill('wang.fang')
  await page.getByRole('textbox', { name: 'Name' }).fill('王芳')
  await page.getByRole('button', { name: 'Add a role' }).click()
  await page.getByRole('combobox', { name: 'Role' }).click()
  await page.getByRole('option', { name: 'Manager' }).click()
  await page.getByRole('combobox', { name: 'Departments' }).click()
  await page.getByRole('option', { name: '业务部', exact: true }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sign-in link for 王芳' })
  await dialog.getByText(/It works once, until \d{4}-\d\d-\d\d \d\d:\d\d/).waitFor()
  const url = await dialog.getByRole('textbox', { name: 'Link' }).inputValue()
  expect(url).toMatch(linkForm)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('row', { name: /王芳.*Manager \(业务部\).*No password yet/ }).waitFor()
  await page.goto('/')
  await page.getByRole('link', { name: '1 account without a password' }).waitFor()
  const theirs = await watchedPage(browser, app)
  await theirs.goto(url)
  await theirs.getByLabel('Password *').fill('quite another 27 words')
  await theirs.getByLabel('Password once more').fill('quite another 27 words')
  await theirs.getByRole('button', { name: 'Set and sign in' }).click()
  await theirs.getByText('Hello, 王芳').waitFor()
})

test('another link is made at the account', async () => {
  const page = await watchedPage(browser, app, { as: 'admin' })
  await page.goto('/users/editor')
  await page.getByRole('button', { name: 'New sign-in link' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'New sign-in link' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sign-in link for editor' })
  expect(await dialog.getByRole('textbox', { name: 'Link' }).inputValue()).toMatch(linkForm)
})

test('two administrators who change the roles of somebody see both in words', async () => {
  const page = await watchedPage(browser, app, { as: 'admin', allows: /status of 412/ })
  await page.goto('/users/manager')
  await page.getByRole('textbox', { name: 'Name' }).fill('改名')
  const { version = 0, fields = {} } = (await app.deps.store.get('users', 'manager', 'everything')) ?? {}
  const grants = [{ role: 'hr', departments: 'all' }]
  const change = { do: 'replace', in: 'users', id: 'manager', version, fields: { ...fields, grants } } as const
  await app.deps.store.apply({ name: 'change-elsewhere', changes: [change] })
  await page.getByRole('button', { name: 'Save' }).click()
  const dialog = page.getByRole('dialog', { name: 'Somebody else has changed this meanwhile' })
  await dialog.getByRole('row', { name: /Roles.*HR \(the whole company\)/ }).waitFor()
})
