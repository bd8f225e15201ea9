import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds serious or critical on a page as it stands, or in a part of it, by all of its rules or by some: the rule, and where. */
export async function axeFindings(page: Page, rules?: readonly string[], part = 'html'): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(
    async ([only, within]) => {
      const { axe: inPage } = globalThis as unknown as { axe: typeof axe }
      const { violations } = await inPage.run(within, {
        resultTypes: ['violations'],
        ...(only !== undefined && { runOnly: [...only] }),
      })
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
    },
    [rules, part] as const,
  )
}
