import { readXlsx, writeXlsx } from 'hucre/xlsx'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../support/axe-findings.ts'
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

const next = (page: Page) => page.getByRole('button', { name: 'Next', exact: true })
const send = (page: Page, name: string, buffer: Uint8Array | string) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) })
const employee = (id: string) => app.deps.store.get('employees', id, 'everything')

const header = ['工号', '姓名', '部门', '岗位', '入职日期', '基本工资']
const workbook = (...rows: readonly (readonly (string | number)[])[]) =>
  writeXlsx({ sheets: [{ name: '名册', rows: [['2026年3月员工名册'], header, ...rows].map((row) => [...row]) }] })

describe('employees from a workbook', () => {
  test('as HR keeps it: a title, days with slashes, commas, a post that nobody has', async () => {
    const page = await watchedPage(browser, app, { as: 'hr' })
    await page.goto('/employees')
    await page.getByRole('link', { name: 'Import' }).click()
    const people = [
      ['007', '王芳', '业务部', '业务员', '2025-01-01', '8,800.00'],
      ['n01', '欧阳若兰', '运营部', '渠道专员', '2026/3/1', '6,500.00'],
    ]
    await send(page, 'people.xlsx', await workbook(...people))
    await next(page).click()
    await page.getByRole('combobox', { name: 'Header in row' }).waitFor()
    expect(await page.getByRole('combobox', { name: 'Header in row' }).textContent()).toBe('2')
    expect(await page.getByRole('combobox', { name: 'What column F is' }).inputValue()).toBe('Pay base')
    expect(await axeFindings(page)).toEqual([])
    await next(page).click()
    await page.getByText('F3', { exact: true }).waitFor()
    expect(await next(page).isDisabled()).toBe(true)
    await page.getByRole('button', { name: /separators between thousands/ }).click()
    await page.getByRole('button', { name: /day with the year first/ }).click()
    await page.getByRole('button', { name: 'Make all of them' }).click()
    await page.getByText('Nothing is wrong with the rows.').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await next(page).click()
    await page.getByRole('cell', { name: '欧阳若兰 · n01' }).waitFor()
    await page.getByRole('cell', { name: '8000.00' }).waitFor()
    await page.getByText('Not in the file', { exact: true }).waitFor()
    expect(await employee('n01')).toBeUndefined()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Bring in 2 changes' }).click()
    await page.getByText('1 new, 1 changed, 0 unchanged.').waitFor()
    expect((await employee('n01'))?.fields).toMatchObject({ name: '欧阳若兰', hired: '2026-03-01', payBase: '6500' })
    expect((await employee('007'))?.fields.payBase).toBe('8800')
    await page.getByRole('link', { name: 'To the list' }).click()
    await page.getByText('欧阳若兰').waitFor()
  })

  test('in GB18030 show their encoding, keep what was chosen when one goes back, and let columns be changed', async () => {
    const page = await watchedPage(browser, app, { as: 'hr' })
    await page.goto('/employees/import')
    // 工号,姓名 and 008,李强 in GBK.
    const gbk = Buffer.from('b9a4bac52cd0d5c3fb0a3030382cc0eec7bf0a', 'hex')
    await send(page, 'gbk.csv', gbk)
    await next(page).click()
    await page.getByRole('combobox', { name: 'Encoding' }).getByText('GB18030').waitFor()
    const second = page.getByRole('combobox', { name: 'What column B is' })
    expect(await second.inputValue()).toBe('Name')
    await second.click()
    await second.clear()
    await page.getByText('as you chose').or(page.getByPlaceholder('Left out')).first().waitFor()
    await page.goBack()
    await page.getByText('gbk.csv').waitFor()
    await next(page).click()
    expect(await page.getByRole('combobox', { name: 'What column B is' }).inputValue()).toBe('')
  })

  test.each([
    ['no table at all', 'a.xlsx', Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])],
    ['a table without rows', 'a.csv', Buffer.from('工号,姓名\n')],
  ])('%s is refused in words', async (_, name, content) => {
    const page = await watchedPage(browser, app, { as: 'hr', allows: /status of 4/ })
    await page.goto('/employees/import')
    await send(page, name, content)
    await next(page).click()
    await page.getByRole('alert').waitFor()
    expect(await next(page).isDisabled()).toBe(true)
    expect(await axeFindings(page)).toEqual([])
  })
})

describe('facts from a CSV file', () => {
  test('are brought in once the rows with errors were put right, which can be downloaded', async () => {
    const page = await watchedPage(browser, app, { as: 'hr' })
    await page.goto('/facts/import')
    await page.getByRole('combobox', { name: /Period/ }).click()
    await page.getByRole('option', { name: '2026-02' }).click()
    await send(page, 'facts.csv', '工号,销售额,态度\n007,1200,优\n008,一千,良\n')
    await next(page).click()
    await next(page).click()
    await page.getByText('B3', { exact: true }).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the rows with errors' }).click(),
    ])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
    expect(JSON.stringify((await readXlsx(Buffer.concat(chunks))).sheets[0]?.rows)).toContain('一千')
    await page.getByRole('button', { name: 'File', exact: true }).click()
    await send(page, 'facts.csv', '工号,销售额,态度\n007,1200,优\n008,1000,良\n')
    await next(page).click()
    await next(page).click()
    await page.getByText('Nothing is wrong with the rows.').waitFor()
    await next(page).click()
    await page.getByRole('button', { name: 'Bring in 2 changes' }).click()
    await page.getByText('2 new, 0 changed, 0 unchanged.').waitFor()
    expect((await app.deps.store.get('facts', '2026-02:008', 'everything'))?.fields).toMatchObject({
      facts: { sales: 1000, attitude: '良' },
    })
  })

  test('can be given up while they are read, and read again', async () => {
    const page = await watchedPage(browser, app, { as: 'hr' })
    await page.goto('/facts/import')
    await page.getByRole('combobox', { name: /Period/ }).click()
    await page.getByRole('option', { name: '2026-02' }).click()
    const held = Promise.withResolvers<void>()
    await page.route('**/imports/facts/check*', async (route) => {
      await held.promise
      await route.continue().catch(() => undefined)
    })
    await send(page, 'slow.csv', '工号,销售额\n007,1300\n')
    await next(page).click()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('Cancelled; nothing was changed.').waitFor()
    held.resolve()
    await page.getByRole('button', { name: 'Check again' }).click()
    await page.getByRole('combobox', { name: 'What column B is' }).waitFor()
  })
})

test('what a session that ended did not let through is done after signing in again', async () => {
  const page = await watchedPage(browser, app, { as: 'hr', allows: /status of 401/ })
  await page.goto('/employees/import')
  await page.getByText('Drop a spreadsheet here').waitFor()
  await page.context().clearCookies()
  await send(page, 'again.csv', '工号,姓名\n008,李强\n')
  await page.getByRole('dialog').getByLabel('Login').fill('hr')
  await page.getByRole('dialog').getByLabel('Password').fill(app.password)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await next(page).click()
  await page.getByRole('combobox', { name: 'What column A is' }).waitFor()
})

test('an editor, who brings in no people, is not shown the way in', async () => {
  const page = await watchedPage(browser, app, { as: 'editor' })
  await page.goto('/employees')
  await page.getByText('王芳').waitFor()
  expect(await page.getByRole('link', { name: 'Import' }).count()).toBe(0)
  await page.goto('/employees/import')
  await page
    .getByText(/access|permission/i)
    .first()
    .waitFor()
})
