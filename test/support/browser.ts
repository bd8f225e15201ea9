import { existsSync } from 'node:fs'
import bundled from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** Where a system keeps its Chromium. */
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** It never calls anybody but the page's own server. */
const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/**
 * A Chromium without a window: the system's, or else, and where `JIHENG_BROWSER` says `bundled`, the one among the development packages.
 * One serves all tests of a file; close it after them.
 */
export async function openBrowser(): Promise<Browser> {
  const own = process.env.JIHENG_BROWSER === 'bundled' ? undefined : places.find((place) => existsSync(place))
  if (own !== undefined) return chromium.launch({ executablePath: own, args: quiet })
  // Not with its own arguments: they put all pages into one process, which then hangs, and turn the web's security off.
  return chromium.launch({ executablePath: await bundled.executablePath(), args: quiet })
}
