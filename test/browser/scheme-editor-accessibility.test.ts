import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sectionNames } from '../../admin/scheme-editor/sections/section.ts'
import { testNow } from '../support/api-app.ts'
import { axeFindings } from '../support/axe-findings.ts'
import { openBrowser } from '../support/browser.ts'
import { type ConsoleApp, consoleApp } from '../support/console-app.ts'
import { watchedPage } from '../support/watched-page.ts'

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

/** The editor with problems and people's figures beside it. */
async function editorWithAll(language: 'zh-CN' | 'en'): Promise<Page> {
  const page = await watchedPage(browser, app, { as: 'hr', language })
  await page.clock.setSystemTime(testNow)
  await page.goto('/schemes/business-monthly')
  await page.getByRole('button', { name: language === 'en' ? 'Load their figures' : '载入数据' }).click()
  await page.getByTestId('live-total').waitFor()
  return page
}

async function show(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  const red = () => page.evaluate(() => Number(/\d+/.exec(getComputedStyle(document.body).backgroundColor)?.[0]))
  await expect.poll(async () => (await red()) < 128).toBe(colorScheme === 'dark')
}

describe('the scheme editor', () => {
  test('bars nobody from any of its sections, light or dark', async () => {
    const page = await editorWithAll('en')
    const found: string[] = []
    for (const name of sectionNames) {
      await show(page, 'light')
      await page.locator(`#section-tab-${name}`).click()
      await page.locator(`#section-panel[aria-labelledby="section-tab-${name}"]`).waitFor()
      await page.getByRole('tabpanel').getByRole('progressbar').waitFor({ state: 'detached' })
      found.push(...(await axeFindings(page)).map((each) => `${name}: ${each}`))
      await show(page, 'dark')
      found.push(...(await axeFindings(page, ['color-contrast'])).map((each) => `${name}, dark: ${each}`))
    }
    expect(found).toEqual([])
  })

  test('bars nobody from a problem with its fix, and from somebody’s calculation', async () => {
    const page = await editorWithAll('zh-CN')
    await page.locator('#section-tab-indicators').click()
    await page.locator('input[data-pointer="/document/indicators/0/weight"]').fill('20')
    await page
      .getByRole('button', { name: /^按比例调到合计 100%/ })
      .first()
      .waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page
      .getByRole('button', { name: /的计算过程$/ })
      .first()
      .click()
    await page.getByRole('dialog').getByText('应发', { exact: true }).waitFor()
    expect(await axeFindings(page)).toEqual([])
  })
})
