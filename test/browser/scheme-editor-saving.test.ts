import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { type ConsoleApp, consoleApp } from '../support/console-app.ts'
import { watchedPage } from '../support/watched-page.ts'

const id = 'business-monthly'
const path = `/schemes/${id}`

let browser: Browser
let app: ConsoleApp
beforeAll(async () => {
  browser = await openBrowser()
  app = await consoleApp('demo')
}, 120_000)
afterAll(async () => {
  await browser.close()
  await app.close()
})

interface Stored {
  readonly name: string
  readonly document: { readonly name: string; readonly description?: string }
}

async function stored(): Promise<Stored> {
  return Object((await app.deps.store.get('schemes', id, 'everything'))?.fields)
}

const name = (page: Page) => page.locator('input[data-pointer="/document/name"]')
const status = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor()

/** Waits until the server has it. */
async function saved(document: Partial<Stored['document']>): Promise<void> {
  await expect.poll(async () => (await stored()).document, { timeout: 20_000 }).toMatchObject(document)
}

async function opened(allows?: RegExp): Promise<Page> {
  const page = await watchedPage(browser, app, { as: 'editor', ...(allows && { allows }) })
  await page.goto(path)
  await name(page).waitFor()
  return page
}

/** What somebody else makes of the scheme meanwhile. */
async function changeElsewhere(more: Partial<Stored['document']>): Promise<void> {
  const record = await app.deps.store.get('schemes', id, 'everything')
  const { document, ...fields } = Object(record?.fields)
  const changed = { ...fields, document: { ...document, ...more } }
  const change = { do: 'replace', in: 'schemes', id, version: record?.version ?? 0, fields: changed } as const
  await app.deps.store.apply({ name: 'change-elsewhere', changes: [change] })
}

describe('a draft', () => {
  test('saves itself, and is undone and done again', async () => {
    const page = await opened()
    const before = (await stored()).name
    await name(page).fill('改过的名称')
    await status(page, 'Saved')
    await saved({ name: '改过的名称' })
    await page.keyboard.press('Control+z')
    expect(await name(page).inputValue()).toBe(before)
    await saved({ name: before })
    await page.keyboard.press('Control+y')
    await saved({ name: '改过的名称' })
  })

  test('is kept while the server does not answer, and saved when it is back', async () => {
    const page = await opened(/ERR_INTERNET_DISCONNECTED/)
    await page.context().setOffline(true)
    await name(page).fill('离线时写的')
    await status(page, 'No connection')
    await page.context().setOffline(false)
    await saved({ name: '离线时写的' })
    await status(page, 'Saved')
  })

  test('is kept when the session has ended, and saved after signing in again in place', async () => {
    const page = await opened(/status of 401/)
    await page.context().clearCookies()
    await name(page).fill('过期后写的')
    const dialog = page.getByRole('dialog', { name: 'Sign in again' })
    await dialog.getByRole('textbox', { name: 'Login' }).fill('editor')
    await dialog.getByLabel('Password').fill(app.password)
    await dialog.getByRole('button', { name: 'Sign in and go on' }).click()
    await saved({ name: '过期后写的' })
    expect(await name(page).inputValue()).toBe('过期后写的')
  })

  test('that two people changed is put together piece by piece', async () => {
    const page = await opened(/status of 412/)
    await changeElsewhere({ name: '别人的名称', description: '别人的说明' })
    await name(page).fill('我的名称')
    const dialog = page.getByRole('dialog', { name: 'Somebody else has saved meanwhile' })
    await dialog.getByText('→ 别人的名称').waitFor()
    await dialog.getByText('→ 我的名称').waitFor()
    await dialog.getByRole('button', { name: 'Keep the choice and save' }).click()
    await status(page, 'Saved')
    await expect
      .poll(async () => (await stored()).document)
      .toMatchObject({ name: '我的名称', description: '别人的说明' })
  })

  test('of a wrong form is held back, says so at its field, and is saved as soon as it is right', async () => {
    const page = await opened()
    const before = (await stored()).name
    await name(page).fill('')
    await status(page, /^Not saved yet: .*must be filled in/)
    await name(page).and(page.locator('[aria-invalid=true]')).waitFor()
    await page.getByRole('menuitem', { name: 'Departments' }).click()
    await page.getByText('Departments').first().waitFor()
    await page.goBack()
    await status(page, /^Not saved yet/)
    expect(await name(page).inputValue()).toBe('')
    expect((await stored()).name).toBe(before)
    await name(page).fill('又有名称')
    await saved({ name: '又有名称' })
    await status(page, 'Saved')
  })

  test('that the server alone refuses says why at its field, and is kept', async () => {
    const page = await opened(/status of 400/)
    const issues = [{ path: '/document/name', message: 'not this one' }]
    await page.route(`**/api${path}`, (route) =>
      route.request().method() === 'PUT' ? route.fulfill({ status: 400, json: { issues } }) : route.continue(),
    )
    await name(page).fill('服务器不收')
    await status(page, 'Not saved: something is not allowed yet')
    await name(page).and(page.locator('[aria-invalid=true]')).waitFor()
    await page.unroute(`**/api${path}`)
    await name(page).fill('收了')
    await saved({ name: '收了' })
  })

  test('left unsaved is there again when its editor is opened again', async () => {
    const page = await opened(/ERR_INTERNET_DISCONNECTED|status of 5\d\d/)
    await page.route(`**/api${path}`, (route) =>
      route.request().method() === 'PUT' ? route.fulfill({ status: 503, json: {} }) : route.continue(),
    )
    await name(page).fill('离开时没保存')
    await status(page, 'No connection')
    await page.getByRole('menuitem', { name: 'Departments' }).click()
    await page.getByRole('heading', { name: 'Departments' }).waitFor()
    await page.goBack()
    await name(page).waitFor()
    expect(await name(page).inputValue()).toBe('离开时没保存')
    await page.unroute(`**/api${path}`)
    await page.getByRole('button', { name: 'Try now' }).click()
    await saved({ name: '离开时没保存' })
  })
})

describe('a problem', () => {
  test('leads to its field', async () => {
    const page = await opened()
    await page.getByRole('tab', { name: 'JSON' }).click()
    await page.getByRole('button', { name: /Cliff/ }).first().click()
    await page.getByRole('dialog').waitFor()
  })

  test('says its place in words, and is put right with one edit that can be taken back', async () => {
    const page = await watchedPage(browser, app, { as: 'hr' })
    await page.goto('/schemes/business-quarterly')
    await page.getByRole('tab', { name: /Indicators and weights/ }).click()
    const weight = page.locator('input[data-pointer="/document/indicators/0/weight"]').first()
    const before = await weight.inputValue()
    await weight.fill('90')
    const problems = page.getByRole('region', { name: 'Problems' })
    const fix = problems.getByRole('button', { name: /^Scale to 100 % / }).first()
    await fix.waitFor()
    await problems.getByText('Indicators and weights', { exact: true }).first().waitFor()
    await fix.click()
    await expect.poll(() => problems.getByRole('button', { name: /^Scale to 100 % / }).count()).toBe(0)
    expect(await weight.inputValue()).not.toBe('90')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('problems-heading')
    await page.keyboard.press('Control+z')
    await expect.poll(() => weight.inputValue()).toBe('90')
    await page.keyboard.press('Control+z')
    await expect.poll(() => weight.inputValue()).toBe(before)
  })

  test('is looked for again where the checks have failed', async () => {
    const page = await watchedPage(browser, app, { as: 'hr', allows: /ERR_FAILED|check-worker/ })
    await page.route('**/check-worker-*.js', (route) => route.abort())
    await page.goto(path)
    const problems = page.getByRole('region', { name: 'Problems' })
    await problems.getByText('could not be checked').waitFor()
    await page.unroute('**/check-worker-*.js')
    await problems.getByRole('button', { name: 'Check again' }).click()
    await problems
      .getByText(/\d+ (warning|notice|error)/)
      .first()
      .waitFor()
    expect(await problems.getByText('could not be checked').count()).toBe(0)
  })
})
