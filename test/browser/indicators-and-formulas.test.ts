import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

async function openIndicators(id: string): Promise<Page> {
  const page = await watchedPage(browser, app, { as: 'hr', language: 'zh-CN' })
  await page.goto(`/schemes/${id}`)
  await page.getByRole('tab', { name: /指标与权重/ }).click()
  await page.getByRole('slider').first().waitFor()
  return page
}

function weight(page: Page, index: number) {
  return page.locator(`input[data-pointer="/document/indicators/${index}/weight"]`)
}

describe('weights', () => {
  test('move by slider and keys, are summed exactly, and the rest is shared out beside a locked one', async () => {
    const page = await openIndicators('business-quarterly')
    await weight(page, 0).fill('30.5')
    await weight(page, 0).press('ArrowUp')
    expect(await weight(page, 0).inputValue()).toBe('31.5')
    await page.getByText('96.5%，比 100 少 3.5').waitFor()
    const slider = page.getByRole('slider', { name: '“客户满意度”的权重，滑块' })
    await slider.focus()
    await slider.press('ArrowRight')
    await expect.poll(() => weight(page, 1).inputValue()).toBe('16')
    await page.getByRole('button', { name: '分配余下权重时，“销售额”保持不变' }).click()
    await page.getByRole('button', { name: '分配余下权重', exact: true }).click()
    await page.getByRole('menuitem', { name: '平均分配' }).first().click()
    await expect.poll(() => weight(page, 1).inputValue()).toBe('11.5')
    expect(await weight(page, 0).inputValue()).toBe('31.5')
    // The posts with a column take over some of the default weights, and theirs no longer add up.
    await expect.poll(() => page.getByText('100%', { exact: true }).count()).toBe(1)
  })

  test('a new indicator gets its id from its name in pinyin', async () => {
    const page = await openIndicators('branch-heads')
    await page.getByRole('button', { name: '添加指标', exact: true }).click()
    await page.locator('input[data-pointer="/document/indicators/3/name"]').fill('回款')
    await page.keyboard.press('Tab')
    await page.getByText('标识：hui-kuan，').waitFor()
    expect(await weight(page, 3).inputValue()).toBe('0')
  })
})

describe('a formula', () => {
  test('is written in names, completed by initials, and what is wrong in it is underlined', async () => {
    const page = await openIndicators('business-quarterly')
    await page.getByRole('button', { name: '编辑“客户满意度”' }).click()
    const formula = page.locator('.cm-content[data-pointer="/document/indicators/1/scoring/formula"]')
    await expect.poll(() => formula.innerText()).toBe('客户满意度')
    await formula.click()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('xsmb')
    await page.getByRole('option', { name: /^销售目标/ }).waitFor()
    // CodeMirror takes no completion for a moment after it is shown, lest a key meant for the text takes it.
    await expect
      .poll(async () => {
        await page.keyboard.press('Enter')
        return formula.innerText()
      })
      .toBe('销售目标')
    await page.keyboard.type(' + 不存在')
    await page.getByText('没有名为“不存在”的数据项或结果').first().waitFor()
    await expect.poll(() => page.locator('.cm-lintRange-error').allInnerTexts()).toEqual(['不存在'])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    expect(await formula.evaluate((element) => element === document.activeElement)).toBe(false)
  })
})
