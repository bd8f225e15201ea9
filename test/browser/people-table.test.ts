import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../support/axe-findings.ts'
import { openBrowser } from '../support/browser.ts'
import { type ConsoleApp, consoleApp } from '../support/console-app.ts'
import { runWithMany } from '../support/many-results.ts'
import { watchedPage } from '../support/watched-page.ts'

const count = 100_000
let browser: Browser
let app: ConsoleApp
let url: string
beforeAll(async () => {
  browser = await openBrowser()
  app = await consoleApp('small')
  url = `/runs/${encodeURIComponent(await runWithMany(app.deps.store, count))}/show?part=people`
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

const table = (page: Page) => page.getByRole('grid')
const rowsDrawn = (page: Page) => table(page).locator('[role="row"]').count()

/** The ranges of the list of results that a page has asked for. */
function rangesAsked(page: Page): readonly string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    if (pathname === '/api/results' && searchParams.has('sort')) asked.push(searchParams.get('range') ?? '')
  })
  return asked
}

test('of 100,000 people few rows are drawn, few ranges asked for, and the last one is reached', async () => {
  const page = await watchedPage(browser, app, { as: 'hr' })
  const asked = rangesAsked(page)
  await page.goto(url)
  await page.getByText('99,999.99').first().waitFor()
  await page.getByText('100000 people').waitFor()
  expect(await rowsDrawn(page)).toBeLessThan(40)
  expect(asked).toEqual(['[0,99]'])
  expect(await table(page).getAttribute('aria-rowcount')).toBe('100001')

  await table(page).focus()
  await page.keyboard.press('End')
  await table(page).getByText('员工1 P000001').waitFor()
  expect(await rowsDrawn(page)).toBeLessThan(40)
  await table(page).evaluate((element) => element.scrollTo({ top: element.scrollHeight / 2 }))
  await table(page).getByText('员工50000 P050000').waitFor()
  expect(await rowsDrawn(page)).toBeLessThan(40)
  expect(asked.length).toBeLessThan(8)
})

test('columns fit a small laptop, and what is marked is told to whoever hears the page', async () => {
  const page = await watchedPage(browser, app, { as: 'hr' })
  await page.goto(url)
  await page.getByText('99,999.99').first().waitFor()
  const wide = await table(page).evaluate((element) => element.scrollWidth - element.clientWidth)
  expect(wide).toBeLessThanOrEqual(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1366)
  await table(page).focus()
  await page.keyboard.press('ArrowDown')
  const active = await table(page).getAttribute('aria-activedescendant')
  expect(await page.locator(`[id="${active}"]`).getAttribute('aria-rowindex')).toBe('3')
  expect(await axeFindings(page, undefined, '[role="tabpanel"]')).toEqual([])
})

test('people are narrowed by change and by words, and ordered the other way round', async () => {
  const page = await watchedPage(browser, app, { as: 'hr' })
  await page.goto(url)
  await page.getByText('100000 people').waitFor()
  await page.getByRole('combobox', { name: 'Change' }).click()
  await page.getByRole('option', { name: 'Less than last period' }).click()
  await page.getByText('33333 people').waitFor()
  await page.getByRole('searchbox', { name: 'Name or employee id' }).fill('P00030')
  await page.getByText('4 people').waitFor()
  await page.getByRole('columnheader', { name: 'Payout' }).getByRole('button').click()
  await table(page).getByText('员工300 P000300').waitFor()
  await expect
    .poll(async () => (await table(page).locator('[aria-rowindex="2"]').innerText()).split('\n')[0])
    .toContain('P000300')
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await page.getByText('100000 people').waitFor()
})
