import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compileScheme, evaluateCompiled, type RawPerson, type RawScheme } from '../../engine/index.ts'
import { testNow } from '../support/api-app.ts'
import { openBrowser } from '../support/browser.ts'
import { type ConsoleApp, consoleApp } from '../support/console-app.ts'
import { watchedPage } from '../support/watched-page.ts'

const scheme = 'business-monthly'
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

const panelOf = (page: Page) => page.getByRole('region', { name: 'Live preview' })

async function loaded(page: Page): Promise<Locator> {
  // The demo's own day, by which the panel chooses a period that is over.
  await page.clock.setSystemTime(testNow)
  await page.goto(`/schemes/${scheme}`)
  const panel = panelOf(page)
  await panel.getByRole('button', { name: 'Load their figures' }).click()
  await panel.getByTestId('live-total').waitFor()
  return panel
}

/** The period that the panel chose, and what the engine says in this thread of the people that the server gives for it. */
async function expectedOf(page: Page, weight: number): Promise<string> {
  const period = /\d{4}-\d\d/.exec(await panelOf(page).innerText())?.[0] ?? ''
  const headers = { 'sec-fetch-site': 'same-origin' }
  const figures = await page.request.get(`/api/schemes/${scheme}/figures?period=${period}`, { headers })
  const lines = (await figures.text()).trim().split('\n')
  const [head, ...others] = lines.map((line) => JSON.parse(line))
  const people: RawPerson[] = others.flatMap((line) => line.people ?? []).filter((each) => typeof each === 'object')
  const { document, parameters } = await (await page.request.get(`/api/schemes/${scheme}`, { headers })).json()
  const [first, ...rest]: RawScheme['indicators'] = document.indicators
  const moved: RawScheme = { ...document, indicators: [{ ...first, weight }, ...rest] }
  const { parts } = compileScheme(moved, { parameters, suggested: true })
  const { outcome } = evaluateCompiled(parts, { format: 1, period, groups: head.groups, people })
  return outcome?.totals.payout ?? ''
}

async function documentOf(page: Page): Promise<unknown> {
  const answer = await page.request.get(`/api/schemes/${scheme}`, { headers: { 'sec-fetch-site': 'same-origin' } })
  return Object(await answer.json()).document
}

describe('the live preview', () => {
  test('follows a weight that is moved, to the cent, and opens how somebody is paid', async () => {
    const page = await watchedPage(browser, app, { as: 'hr' })
    const panel = await loaded(page)
    await page.locator('#section-tab-indicators').click()
    const expected = await expectedOf(page, 60)
    await page.locator('input[data-pointer="/document/indicators/0/weight"]').first().fill('60')
    expect(Number(expected)).toBeGreaterThan(0)
    const total = panel.getByTestId('live-total')
    const shown = expected.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
    await total.filter({ hasText: shown }).waitFor()
    expect(await total.innerText()).toBe(shown)
    await panel.getByRole('listitem').getByRole('button').first().click()
    const sheet = page.getByRole('dialog')
    await sheet.getByText('Payout', { exact: true }).waitFor()
    await sheet.getByRole('button', { name: 'Close' }).click()
    await sheet.waitFor({ state: 'hidden' })
  })

  test('tells at each row of a table how many people took it, once figures are there', async () => {
    const page = await watchedPage(browser, app, { as: 'hr' })
    await page.clock.setSystemTime(testNow)
    await page.goto(`/schemes/${scheme}`)
    await page.locator('#section-tab-bands').click()
    const table = page.getByRole('grid').first()
    await table.waitFor()
    expect(await table.getByRole('columnheader', { name: 'Taken by' }).count()).toBe(0)
    const panel = panelOf(page)
    await panel.getByRole('button', { name: 'Load their figures' }).click()
    await table.getByRole('columnheader', { name: 'Taken by' }).waitFor()
    const counts = await table.getByRole('gridcell', { name: /^\d+ (person|people)$/ }).allInnerTexts()
    const taken = counts.reduce((sum, count) => sum + Number.parseInt(count, 10), 0)
    const bands: RawScheme['bands'] = Object(await documentOf(page)).bands
    expect(counts).toHaveLength(bands?.rows.length ?? -1)
    await panel.getByRole('button', { name: 'As a table' }).click()
    const after = await panel.getByRole('table', { name: 'Bands' }).getByRole('row').allInnerTexts()
    const shown = after.slice(1).reduce((sum, row) => sum + Number(row.split(/\s+/).at(-1)), 0)
    expect(taken).toBe(shown)
    expect(taken).toBeGreaterThan(0)
  })

  test('keeps the chosen person at hand, whose values formulas tell', async () => {
    const page = await watchedPage(browser, app, { as: 'hr' })
    const panel = await loaded(page)
    await panel.getByRole('listitem').getByRole('button').first().click()
    const sheet = page.getByRole('dialog')
    await sheet.getByText('Payout', { exact: true }).waitFor()
    await sheet.getByRole('button', { name: 'Close' }).click()
    await panel.getByRole('button', { name: /^Looked at: / }).waitFor()
    await page.locator('#section-tab-pay').click()
    await page
      .getByRole('button', { name: /Edit|Open/ })
      .first()
      .or(page.locator('[data-pointer="/document/pay/components/0"]'))
      .first()
      .click()
    const formula = page.locator('.cm-content').first()
    await formula.waitFor()
    const word = formula.locator('span').first()
    await word.hover()
    await page.getByText(/^chosen person: /).waitFor()
  })

  test('is added up by the server for somebody who may not see what people are paid', async () => {
    const page = await watchedPage(browser, app, { as: 'editor' })
    await page.clock.setSystemTime(testNow)
    await page.goto('/schemes/sales-rewards')
    const panel = panelOf(page)
    await panel.getByRole('button', { name: 'Preview on the server' }).click()
    await panel.getByTestId('preview-total').waitFor()
    expect(await panel.getByRole('button', { name: /^How / }).count()).toBe(0)
  })
})
