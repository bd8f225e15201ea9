import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../support/axe-findings.ts'
import { openBrowser } from '../support/browser.ts'
import { salesCases, salesScheme } from '../support/company.ts'
import { type ConsoleApp, consoleApp } from '../support/console-app.ts'
import { watchedPage } from '../support/watched-page.ts'

let browser: Browser
let app: ConsoleApp
beforeAll(async () => {
  browser = await openBrowser()
  app = await consoleApp('small')
  const { value } = await app.cookieFor('hr')
  const as = `${(await app.cookieFor('hr')).name}=${value}`
  const made = await app.call('POST', '/schemes', { as, body: { document: salesScheme(), cases: salesCases } })
  expect(made.status, made.text).toBe(201)
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

const next = (page: Page) => page.getByRole('button', { name: 'Next', exact: true })
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name })
const schemes = async () => (await app.deps.store.list('schemes', { scope: 'everything' })).total
const fileOf = (name: string, content: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
})

/** Chooses in a field that completes, by mouse. */
async function choose(page: Page, field: string | RegExp, option: string | RegExp) {
  await page.getByRole('combobox', { name: field }).click()
  await page.getByRole('option', { name: option }).click()
}

async function bringAlong(page: Page, ...names: readonly string[]) {
  for (const name of names) await choose(page, `What “${name}” is here`, `New: bring “${name}” along`)
}

/** Chooses for all that is still open that it comes along, by keyboard. */
async function bringAllAlong(page: Page) {
  for (;;) {
    const open = page.locator('input[aria-label^="What “"][value=""]').first()
    if ((await open.count()) === 0) return
    await open.focus()
    await page.keyboard.type('New')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
  }
}

describe('a scheme of another department', () => {
  test('comes in as a draft, once what is missing was chosen', async () => {
    const page = await watchedPage(browser, app, { as: 'hr' })
    await page.goto('/schemes')
    const before = await schemes()
    await page.getByRole('link', { name: 'Import' }).click()
    await choose(page, 'Scheme', /业务部/)
    await next(page).click()
    await heading(page, 'What it is').waitFor()
    expect(await heading(page, 'What it is').evaluate((at) => at === document.activeElement)).toBe(true)
    await choose(page, /Department here/, '运营部')
    // Its own id is taken here by itself.
    await page.getByText('“sales-monthly” is taken here').waitFor()
    await next(page).click()
    await page.getByText('2 are still to be chosen').waitFor()
    expect(await next(page).isDisabled()).toBe(true)
    await bringAlong(page, '目标', '绩效工资基数')
    await next(page).click()
    await page.getByText('It is a new scheme').waitFor()
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.getByText('Preview again').waitFor()
    await page.getByText('Payout', { exact: false }).first().waitFor()
    expect(await schemes()).toBe(before)
    await next(page).click()
    await page.getByText(/Makes the draft “.*” of 运营部 \(id sales-monthly-2\)\./).waitFor()
    await page.getByText(/Adds 2 metrics to the library/).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Make the draft', exact: true }).last().click()
    await page.waitForURL('**/schemes/sales-monthly-2')
    const made = await app.deps.store.get('schemes', 'sales-monthly-2', 'everything')
    expect(made?.fields).toMatchObject({ department: 'operations', state: 'draft' })
    expect(await app.deps.store.get('metrics', 'target', 'everything')).toBeDefined()
  })

  test('is told beside the draft in whose place it comes', async () => {
    const page = await watchedPage(browser, app, { as: 'hr' })
    await page.goto('/schemes/import')
    const other = salesScheme({ name: '另一份', source: { system: '别的制度' } })
    await page.locator('input[type=file]').setInputFiles(fileOf('other.scheme.json', other))
    await next(page).click()
    await page.getByRole('radio', { name: 'In the place of a draft that is there' }).click()
    await choose(page, /Which draft/, /业务部月度方案\s*业务部/)
    await page.getByText('Checking …').waitFor({ state: 'detached' })
    await next(page).click()
    await heading(page, 'What is what').waitFor()
    await bringAllAlong(page)
    await next(page).click()
    await page
      .getByText(/另一份/)
      .first()
      .waitFor()
    await page.getByRole('heading', { name: /Difference to the draft/ }).waitFor()
    await next(page).click()
    await page.getByText(/Replaces the draft/).waitFor()
  })
})

describe('a file', () => {
  test('can be taken by keyboard alone, for the one department that an editor writes for', async () => {
    const page = await watchedPage(browser, app, { as: 'editor' })
    await page.goto('/schemes/import')
    await page.locator('input[type=file]').setInputFiles(fileOf('a.json', salesScheme({ id: 'by-keyboard' })))
    await next(page).focus()
    await page.keyboard.press('Enter')
    await heading(page, 'What it is').waitFor()
    await expect.poll(() => page.getByRole('combobox', { name: /Department here/ }).inputValue()).toBe('业务部')
    await page.getByText('Checking …').waitFor({ state: 'detached' })
    await next(page).focus()
    await page.keyboard.press('Enter')
    await heading(page, 'What is what').or(page.getByText('There is nothing to choose')).first().waitFor()
    await bringAllAlong(page)
    for (const step of ['Difference and effect', 'Make the draft']) {
      await expect.poll(() => next(page).isEnabled()).toBe(true)
      await next(page).focus()
      await page.keyboard.press('Enter')
      await heading(page, step).waitFor()
    }
    await page.getByRole('button', { name: 'Make the draft' }).last().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/schemes/by-keyboard')
  })

  test('is not lost by going back, nor is what was chosen for it', async () => {
    const page = await watchedPage(browser, app, { as: 'hr' })
    await page.goto('/schemes/import')
    await page.locator('input[type=file]').setInputFiles(fileOf('b.json', salesScheme({ id: 'gone-back' })))
    await next(page).click()
    await page.getByRole('textbox', { name: 'Name here' }).fill('改过的名称')
    await page.getByText('Checking …').waitFor({ state: 'detached' })
    await page.goBack()
    await heading(page, 'Where from').waitFor()
    await page.getByText('b.json').waitFor()
    // Out of the wizard and in again, without loading the page anew.
    await page.getByRole('menuitem', { name: 'Metrics' }).click()
    await page.getByRole('menuitem', { name: 'Schemes' }).click()
    await page.getByRole('link', { name: 'Import' }).click()
    await page.getByText('b.json').waitFor()
    await next(page).click()
    expect(await page.getByRole('textbox', { name: 'Name here' }).inputValue()).toBe('改过的名称')
    await page.getByRole('button', { name: 'Start over' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click()
    await page.getByText('Drop a scheme file here').waitFor()
  })

  test.each([
    ['is no JSON', '{"format": 1,'],
    ['is no scheme', { hello: 'world' }],
    ['has a wrong form', { ...salesScheme({ id: 'wrong' }), metrics: 7 }],
  ])('that %s is told so, and goes no further', async (_, content) => {
    const page = await watchedPage(browser, app, { as: 'hr', allows: /status of 4/ })
    await page.goto('/schemes/import')
    await page.locator('input[type=file]').setInputFiles(fileOf('bad.json', content))
    await next(page).click()
    await page.getByRole('list', { name: 'Problems' }).or(page.getByRole('alert')).first().waitFor()
    expect(await next(page).isDisabled()).toBe(true)
    expect(await axeFindings(page)).toEqual([])
  })

  test('that is too large is not even sent', async () => {
    const page = await watchedPage(browser, app, { as: 'hr' })
    await page.goto('/schemes/import')
    await page.locator('input[type=file]').setInputFiles(fileOf('large.json', 'x'.repeat(4_000_001)))
    await page
      .getByText('“large.json” has 3.9 MB; at most 3.9 MB can be read.')
      .or(page.getByRole('alert'))
      .first()
      .waitFor()
    expect(await next(page).isDisabled()).toBe(true)
  })
})

test('a session that ends meanwhile loses nothing', async () => {
  const page = await watchedPage(browser, app, { as: 'hr', allows: /status of 401/ })
  await page.goto('/schemes/import')
  await page.locator('input[type=file]').setInputFiles(fileOf('c.json', salesScheme({ id: 'after-sign-in' })))
  await heading(page, 'Where from').waitFor()
  await page.getByText('c.json').waitFor()
  await next(page).click()
  await page.getByRole('textbox', { name: 'Name here' }).waitFor()
  await page.context().clearCookies()
  await page.getByRole('textbox', { name: 'Name here' }).fill('留住的名称')
  await page.getByRole('dialog').getByLabel('Login').fill('hr')
  await page.getByRole('dialog').getByLabel('Password').fill(app.password)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page
    .getByText('c.json')
    .or(page.getByRole('textbox', { name: 'Name here' }))
    .first()
    .waitFor()
})

test.each(['manager', 'auditor'])('%s, who makes no schemes, is not shown the way in', async (as) => {
  const page = await watchedPage(browser, app, { as })
  await page.goto('/schemes/import')
  await page
    .getByText(/access|permission/i)
    .first()
    .waitFor()
})
