import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

test('the glossary is opened and searched by keyboard from any page, and gives the focus back', async () => {
  const page = await watchedPage(browser, app, { as: 'hr', language: 'zh-CN' })
  await page.goto('/departments')
  const button = page.getByRole('button', { name: '术语' })
  await button.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: '术语表' })
  await dialog.getByRole('searchbox', { name: '查找' }).and(page.locator(':focus')).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.type('clawback')
  await dialog.getByText('预支、追回').waitFor()
  expect(await dialog.getByRole('term').count()).toBe(1)
  await page.keyboard.press('Escape')
  await button.and(page.locator(':focus')).waitFor()
})
