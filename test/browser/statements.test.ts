import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { salesScheme } from '../support/company.ts'
import { type ConsoleApp, consoleApp } from '../support/console-app.ts'
import { runWithResults } from '../support/run-with-results.ts'
import { watchedPage } from '../support/watched-page.ts'

let browser: Browser
let app: ConsoleApp
beforeAll(async () => {
  browser = await openBrowser()
  app = await consoleApp('small')
  const facts = { sales: 90, target: 100, base: 1000 }
  await runWithResults(app.deps.store, {
    ...{ document: salesScheme(), period: '2026-01', state: 'locked' },
    people: [
      { id: '007', department: 'sales', facts },
      { id: '008', department: 'sales', facts: { ...facts, base: 7777 } },
    ],
  })
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

test.each([
  ['en', 'Payout'],
  ['zh-CN', '应发'],
] as const)('employees see in %s what they are paid and why, and nobody else’s', async (language, payout) => {
  const page = await watchedPage(browser, app, { as: 'employee', language })
  await page.goto('/statements')
  await page.getByRole('cell', { name: '900.00' }).waitFor()
  expect(await page.getByRole('row').count()).toBe(2)
  await page.getByRole('cell', { name: '900.00' }).click()
  await page.getByText(`${payout} = 绩效工资 900.00 = 900.00`).waitFor()
  expect(await page.locator('body').innerText()).not.toContain('7,777')
})
