import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { percentile } from '../store/percentile.ts'
import type { ConsolePlan } from './console-plan.ts'
import { drives, type FrameTimes } from './console-report.ts'
import { watchFrames } from './watch-live.ts'

const root = path.resolve(import.meta.dirname, '../../browser/spreadsheet-page')

/** Drives a table of the console on a page of its own, and notes how long each picture takes. */
export async function measureSpreadsheet(browser: Browser, plan: ConsolePlan): Promise<readonly FrameTimes[]> {
  const served = await servePage()
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1366, height: 768 } })
  try {
    const page = await context.newPage()
    const { rows, columns } = plan.table
    await page.goto(`${served.origin}/?rows=${rows}&columns=${columns}`)
    await page.evaluate(watchFrames)
    await page.getByRole('gridcell').first().click()
    const all: FrameTimes[] = []
    for (const drive of drives) {
      await page.evaluate('startFrames()')
      await driven[drive](page, plan.strokes)
      all.push(timesOf(drive, await page.evaluate('endFrames()')))
    }
    return all
  } finally {
    await context.close()
    await served.close()
  }
}

const driven: Readonly<Record<FrameTimes['drive'], (page: Page, strokes: number) => Promise<void>>> = {
  'arrow keys': async (page, strokes) => {
    for (let stroke = 0; stroke < strokes; stroke += 1) {
      await page.keyboard.press(stroke % 3 === 2 ? 'ArrowRight' : 'ArrowDown')
    }
  },
  typing: async (page, strokes) => {
    for (let stroke = 0; stroke < strokes; stroke += 1) {
      await page.keyboard.type(String(stroke % 10))
      if (stroke % 3 === 2) await page.keyboard.press('Enter')
    }
  },
  scrolling: async (page, strokes) => {
    await page.getByRole('gridcell').first().hover()
    for (let stroke = 0; stroke < strokes; stroke += 1) {
      await page.mouse.wheel(stroke % 4 === 3 ? 120 : 0, 120)
      await page.evaluate('new Promise(requestAnimationFrame)')
    }
  },
}

function timesOf(drive: FrameTimes['drive'], frames: readonly number[]): FrameTimes {
  const of = (share: number) => percentile(frames, share)
  return { drive, frames: frames.length, median: of(0.5), p95: of(0.95), worst: Math.max(...frames) }
}

async function servePage() {
  const folder = await mkdtemp(path.join(tmpdir(), 'jiheng-table-'))
  await build({
    ...{ configFile: false, root, base: '/', logLevel: 'error', plugins: [react()], mode: 'production' },
    build: { outDir: folder, emptyOutDir: true },
  })
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = path.join(folder, path.normalize(pathname === '/' ? '/index.html' : pathname))
    try {
      const body = await readFile(file)
      response.writeHead(200, { 'Content-Type': file.endsWith('.js') ? 'text/javascript' : 'text/html' }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
