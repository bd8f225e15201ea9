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
  const as = await cookie('hr')
  const send = (body: object, version: number) =>
    app.call('PUT', '/departments/sales', { as, body, headers: { 'if-match': `"${version}"` } })
  expect((await send({ name: '市场部', parent: 'company' }, 1)).status).toBe(200)
  const person = {
    id: '010',
    name: '周洁',
    department: 'sales',
    post: 'clerk',
    hired: '2026-01-05',
    payBase: '4321.00',
  }
  expect((await app.call('POST', '/employees', { as, body: person })).status).toBe(201)
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

async function cookie(id: string): Promise<string> {
  const { name, value } = await app.cookieFor(id)
  return `${name}=${value}`
}

test('the log says who did what to which record, and how it was before', async () => {
  const page = await watchedPage(browser, app, { as: 'auditor' })
  await page.goto('/audit')
  await page.getByRole('row', { name: /hr \(HR\) Department changed Department 市场部 Done/ }).click()
  await page.getByRole('row', { name: 'Name 业务部 市场部' }).waitFor()
  await page.getByText('hr (HR)').waitFor()
  await page.getByRole('link', { name: 'Department 市场部' }).waitFor()
})

test('it tells no amounts, and says that it does not', async () => {
  const page = await watchedPage(browser, app, { as: 'auditor' })
  await page.goto('/audit')
  await page.getByRole('row', { name: /Employee added Employee 010/ }).click()
  await page.getByRole('row', { name: 'Pay base – Not kept in the log' }).waitFor()
  await page.getByRole('row', { name: 'Department – 市场部' }).waitFor()
  expect(await page.locator('body').innerText()).not.toContain('4321')
})

test('it is narrowed to what somebody did on a day', async () => {
  const page = await watchedPage(browser, app, { as: 'auditor', language: 'zh-CN' })
  await page.goto('/audit')
  await page.getByRole('row', { name: /修改部门/ }).waitFor()
  await page.getByRole('textbox', { name: '从' }).fill('2099/1/1')
  await page.getByText('没有符合筛选的审计日志').waitFor()
  await page.getByRole('textbox', { name: '从' }).fill('2020/1/1')
  await page.getByRole('row', { name: /修改部门/ }).waitFor()
  await page.getByRole('combobox', { name: '何人' }).click()
  await page.getByRole('option', { name: 'admin' }).click()
  await page.getByText('没有符合筛选的审计日志').waitFor()
})
