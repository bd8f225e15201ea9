import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../support/axe-findings.ts'
import { openBrowser } from '../support/browser.ts'
import { type ConsoleApp, consoleApp } from '../support/console-app.ts'
import { watchedPage } from '../support/watched-page.ts'

const id = 'business-monthly'

/** What axe has to say about tables and their field; whole pages are looked at elsewhere. */
const tableRules = [
  'aria-allowed-attr',
  'aria-input-field-name',
  'aria-required-attr',
  'aria-required-children',
  'aria-required-parent',
  'aria-valid-attr-value',
  'label',
  'scrollable-region-focusable',
]

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

interface Band {
  readonly id: string
  readonly name?: string
  readonly from?: number
}

async function storedBands(): Promise<readonly Band[]> {
  const record = await app.deps.store.get('schemes', id, 'everything')
  return Object(record?.fields).document.bands.rows
}

/** The editor at its bands, with the table focused at its first cell. */
async function openedTable(): Promise<Page> {
  const page = await watchedPage(browser, app, { as: 'editor' })
  await page.goto(`/schemes/${id}`)
  await page.getByRole('tab', { name: 'Bands' }).click()
  await page.getByRole('gridcell').first().click()
  return page
}

/** What the table shows, row by row. */
async function shown(page: Page): Promise<readonly string[]> {
  const rows = page.getByRole('grid').first().getByRole('row')
  return (await rows.all()).length === 0
    ? []
    : rows.evaluateAll((all) => all.slice(1).map((row) => row.textContent ?? ''))
}

const activeText = (page: Page) => page.locator('textarea[aria-activedescendant]').first().inputValue()

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((block) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', block)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)
}

describe('the table of bands', () => {
  test('is edited and undone by keyboard, and saved', async () => {
    const page = await openedTable()
    const before = await storedBands()
    const rows = await shown(page)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('９５')
    await page.keyboard.press('Enter')
    expect((await shown(page))[0]).toContain('total ≥ 95')
    await expect.poll(storedBands, { timeout: 20_000 }).toMatchObject([{ from: 95 }, before[1], before[2], before[3]])
    await page.keyboard.press('Control+z')
    expect(await shown(page)).toEqual(rows)
    await expect.poll(storedBands, { timeout: 20_000 }).toEqual(before)
  })

  test('takes a block from Excel in one step, with the rows that are missing', async () => {
    const page = await openedTable()
    const rows = await shown(page)
    await page.keyboard.press('Control+ArrowDown')
    await paste(page, '差\t40\r\n很差\t\r\n')
    expect((await shown(page)).slice(3).map((row) => row.replace(/[^\p{Script=Han}]/gu, '').slice(0, 2))).toEqual([
      '差未',
      '很差',
    ])
    await page.keyboard.press('Control+z')
    expect(await shown(page)).toEqual(rows)
  })

  test('writes nothing of a block that does not fit, and says where', async () => {
    const page = await openedTable()
    const rows = await shown(page)
    await paste(page, 'A\t99\r\nB\tmany\r\n')
    await page.getByText('Nothing was written: 1 cell does not fit. Row 2, “From”').waitFor()
    expect(await shown(page)).toEqual(rows)
  })

  test('keeps what is no number in its field until it is put right or given up', async () => {
    const page = await openedTable()
    const rows = await shown(page)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('abc')
    await page.keyboard.press('Enter')
    await page.getByText('This is not a number.').waitFor()
    expect(await activeText(page)).toBe('abc')
    await page.keyboard.press('Escape')
    expect(await shown(page)).toEqual(rows)
  })

  test('takes Chinese from an input method from the first stroke', async () => {
    const page = await openedTable()
    const keyboard = await page.context().newCDPSession(page)
    await keyboard.send('Input.imeSetComposition', { text: 'you', selectionStart: 3, selectionEnd: 3 })
    expect(await activeText(page)).toBe('you')
    await keyboard.send('Input.insertText', { text: '优等' })
    await page.keyboard.press('Enter')
    expect((await shown(page))[0]).toContain('优等')
    await page.keyboard.press('Control+z')
  })

  test('adds, moves and removes rows by keys', async () => {
    const page = await openedTable()
    const rows = await shown(page)
    await page.keyboard.press('Control+Shift++')
    expect(await shown(page)).toHaveLength(rows.length + 1)
    await page.keyboard.press('Control+-')
    expect(await shown(page)).toEqual(rows)
    await page.keyboard.press('Alt+ArrowDown')
    expect((await shown(page))[1]).toContain('优秀')
  })

  test('is left by Tab after Esc', async () => {
    const page = await openedTable()
    await page.keyboard.press('Tab')
    expect(await page.locator('textarea[aria-activedescendant]:focus').count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    expect(await page.locator('textarea[aria-activedescendant]:focus').count()).toBe(0)
  })

  test('has nothing that axe finds serious', async () => {
    const page = await openedTable()
    expect(await axeFindings(page, tableRules)).toEqual([])
  })
})
