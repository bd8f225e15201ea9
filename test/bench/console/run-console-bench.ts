import { loadavg } from 'node:os'
import { openBrowser } from '../../support/browser.ts'
import type { ConsolePlan } from './console-plan.ts'
import type { ConsoleReport, LiveTimes } from './console-report.ts'
import { measureLive } from './measure-live.ts'
import { measureSpreadsheet } from './measure-spreadsheet.ts'

/** The live preview and a large table of the console in a real browser. */
export async function runConsoleBench(plan: ConsolePlan, say: (text: string) => void): Promise<ConsoleReport> {
  const before = loadOfMachine()
  const browser = await openBrowser()
  try {
    const live: LiveTimes[] = []
    for (const people of plan.people) {
      say(`console: live preview of ${people} people`)
      live.push(await measureLive(browser, people, plan.rounds))
    }
    say('console: a table')
    const frames = await measureSpreadsheet(browser, plan)
    return { live, table: { ...plan.table, frames }, loads: [before, loadOfMachine()] }
  } finally {
    await browser.close()
  }
}

function loadOfMachine(): number {
  return loadavg()[0] ?? 0
}
