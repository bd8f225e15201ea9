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

const names = ['Departments', 'Posts', 'Periods']
const schemes = ['Schemes', 'Versions', 'Metrics']

test.each([
  ['admin', ['Metrics', ...names.slice(0, 2), 'Employees', 'Periods', 'Accounts', 'Audit log']],
  ['hr', [...schemes, ...names.slice(0, 2), 'Employees', 'Periods', 'Facts', 'Runs']],
  ['editor', [...schemes, ...names.slice(0, 2), 'Employees', 'Periods']],
  ['approver', [...schemes, ...names, 'Runs']],
  ['manager', ['Versions', 'Metrics', ...names.slice(0, 2), 'Employees', 'Periods', 'Facts', 'Runs']],
  ['employee', ['Pay statements', 'Metrics', ...names.slice(0, 2), 'Employees', 'Periods']],
  ['auditor', [...schemes, ...names.slice(0, 2), 'Employees', 'Periods', 'Facts', 'Runs', 'Accounts', 'Audit log']],
])('%s sees what they may open, and no other', async (role, menu) => {
  const page = await watchedPage(browser, app, { as: role })
  await page.goto('/')
  await page.getByText(`Hello, ${role}`).waitFor()
  await page.getByRole('menuitem', { name: 'Periods' }).waitFor()
  expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['Start', ...menu])
})

test.each([
  ['hr', true],
  ['editor', false],
  ['auditor', false],
])('%s is shown the way to a new department: %s', async (role, isShown) => {
  const page = await watchedPage(browser, app, { as: role })
  await page.goto('/departments')
  await page.getByRole('cell', { name: '业务部' }).first().waitFor()
  expect(await page.getByRole('link', { name: 'Create' }).count()).toBe(isShown ? 1 : 0)
  await page.getByRole('cell', { name: '业务部' }).first().click()
  if (isShown) await page.getByRole('button', { name: 'Save' }).waitFor()
  else expect(new URL(page.url()).pathname).toBe('/departments')
})

test('a page that is not for somebody says so', async () => {
  const page = await watchedPage(browser, app, { as: 'employee' })
  await page.goto('/users')
  await page.getByText('You don’t have the right permissions').or(page.getByText('permission')).first().waitFor()
})

test('pay stands in the list with all its decimals', async () => {
  const page = await watchedPage(browser, app, { as: 'hr' })
  await page.goto('/employees')
  await page.getByRole('cell', { name: '8,000.00', exact: true }).waitFor()
})
