import type { Browser, Page } from 'playwright-core'
import type { RawScheme } from '../../../engine/index.ts'
import { draftEvaluator } from '../../../admin/scheme-editor/live/evaluate-draft.ts'
import { benchFacts } from '../bench-scheme.ts'
import { benchPeriod, inForce } from '../evaluation/bench-company.ts'
import { median } from '../median.ts'
import type { LiveTimes } from './console-report.ts'
import { liveCompany } from './live-company.ts'
import { watchLive } from './watch-live.ts'

/** Moves a weight by the keys of its slider, eight at a time, and waits for the figures; then evaluates the same in this process. */
export async function measureLive(browser: Browser, people: number, rounds: number): Promise<LiveTimes> {
  const { app, address, cookie } = await liveCompany(people)
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1366, height: 768 } })
  try {
    await context.addCookies([cookie])
    const page = await context.newPage()
    page.setDefaultTimeout(300_000)
    await load(page, address)
    const seen: number[] = []
    const worker: number[] = []
    for (let round = 0; round <= rounds; round += 1) {
      const ms = await move(page, round)
      // The first one runs code that has not been compiled yet.
      if (round > 0) seen.push(ms)
      if (round > 0) worker.push(await tookMs(page))
    }
    return { people, seen: median(seen), worker: median(worker), node: await measureInNode(people, rounds) }
  } finally {
    await context.close()
    await app.close()
  }
}

async function load(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.evaluate(watchLive)
  const panel = page.getByRole('region', { name: 'Live preview' })
  await panel.getByRole('combobox', { name: 'Period' }).click()
  await page.getByRole('option', { name: benchPeriod }).click()
  await panel.getByRole('button', { name: 'Load their figures' }).click()
  await panel.getByTestId('live-total').waitFor()
  await page.locator('#section-tab-indicators').click()
  await page.getByRole('slider').first().waitFor()
}

async function move(page: Page, round: number): Promise<number> {
  await page.getByRole('slider').first().focus()
  for (let step = 0; step < 8; step += 1) await page.keyboard.press(round % 2 === 0 ? 'ArrowRight' : 'ArrowLeft')
  return page.evaluate('liveDone()')
}

/** What the worker says that it took. */
async function tookMs(page: Page): Promise<number> {
  const said = page.locator('[data-testid=live-took][data-behind=false]')
  return Number(/[\d.]+/.exec(await said.innerText())?.[0])
}

/** The worker's own code on the same people, without a browser. */
async function measureInNode(people: number, rounds: number): Promise<number> {
  const facts = benchFacts(people).people.map((person) => ({ ...person, department: 'company', post: 'clerk' }))
  const head = { period: benchPeriod, to: '2026-01-31', people, outside: 0, groups: [], metrics: [] }
  const against = { id: 'v1', document: inForce, parameters: {} }
  const evaluator = draftEvaluator({ head: { ...head, against }, people: facts })
  const goesOn = async () => true
  await evaluator.compareWithVersion(goesOn)
  const times: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now()
    const { kind } = await evaluator.evaluate({ document: weighed(round), parameters: {} }, { goesOn })
    if (kind !== 'summary') throw new Error(`the draft was not evaluated: ${kind}`)
    if (round > 0) times.push(performance.now() - start)
  }
  return median(times)
}

function weighed(round: number): RawScheme {
  const [first, ...rest] = inForce.indicators
  if (first === undefined) throw new Error('the scheme has no indicators')
  return { ...inForce, indicators: [{ ...first, weight: 10 + round }, ...rest] }
}
