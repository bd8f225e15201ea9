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

/** The page in light or dark, once it is. */
async function show(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  const red = () => page.evaluate(() => Number(/\d+/.exec(getComputedStyle(document.body).backgroundColor)?.[0]))
  await expect.poll(async () => (await red()) < 128).toBe(colorScheme === 'dark')
}

const forms = ['/departments/create', '/posts/create', '/employees/create', '/periods/create', '/metrics/create']
const records = ['/departments/sales', '/employees/007', '/metrics/attitude', '/password']

describe.each([
  ['hr', ['/', '/schemes', '/versions', '/metrics', '/departments', '/posts', '/employees', '/periods', '/facts']],
  ['hr', [...forms, ...records]],
  ['admin', ['/users', '/users/create', '/users/hr', '/audit']],
  ['employee', ['/', '/statements', '/users']],
  [undefined, ['/login', '/set-up', '/set-password']],
])('for %s', (as, urls) => {
  test(`nothing stands in the way of anybody, light or dark, at ${urls.join(' ')}`, async () => {
    const page = await watchedPage(browser, app, { ...(as !== undefined && { as }) })
    const found: string[] = []
    for (const url of urls) {
      await page.goto(url)
      await page.waitForLoadState('networkidle')
      await show(page, 'light')
      const inLight = await axeFindings(page)
      await show(page, 'dark')
      const inDark = await axeFindings(page, ['color-contrast'])
      found.push(...[...inLight, ...inDark.map((each) => `dark: ${each}`)].map((each) => `${url}: ${each}`))
    }
    expect(found).toEqual([])
  })
})
