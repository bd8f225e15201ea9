import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { RawCases } from '../../../../engine/index.ts'
import type { CaseRun } from '../../../../admin/scheme-editor/cases/case-run.ts'
import { runAllCases } from '../../../../admin/scheme-editor/cases/run-all-cases.ts'
import { applyChange, type Step } from '../../../../admin/scheme-editor/draft/change.ts'
import type { DraftContent } from '../../../../admin/scheme-editor/draft/draft-store.ts'
import { checkDraft } from '../../../../server/uses/schemes/check-draft.ts'
import { consoleValidators } from '../../../support/console-validators.ts'

const schemes = path.resolve(import.meta.dirname, '../../../../schemes')
const ids = readdirSync(schemes)
  .filter((file) => file.endsWith('.scheme.json'))
  .map((file) => file.slice(0, -'.scheme.json'.length))
const validators = await consoleValidators()
const read = (file: string) => JSON.parse(readFileSync(path.join(schemes, file), 'utf8'))
const contentOf = (id: string): DraftContent => ({
  document: read(`${id}.scheme.json`),
  parameters: {},
  cases: read(`${id}.cases.json`),
})
const changed = (content: DraftContent, ...steps: Step[]): DraftContent => Object(applyChange({ ...content }, steps))
const patient = { isWanted: () => true, nowMs: () => 0 }

async function runsOf(content: DraftContent): Promise<readonly CaseRun[]> {
  return (await runAllCases(content, validators, patient)) ?? []
}

describe('the cases of a draft', () => {
  test.each(ids)('of %s come out as expected', async (id) => {
    const runs = await runsOf(contentOf(id))
    const cases: RawCases = read(`${id}.cases.json`)
    expect(runs.map(({ state, issues, deviations }) => ({ state, issues, deviations }))).toEqual(
      cases.cases.map(() => ({ state: 'green', issues: [], deviations: [] })),
    )
  })

  test.each(ids)('of %s come to the same as on the server when a limit of the total is moved', async (id) => {
    const content = changed(contentOf(id), { at: '/document/total', do: 'set', value: { cap: 80 } })
    const { document, cases } = content
    const { cases: server } = await checkDraft({ document, parameters: {}, cases, depth: 'quick' })
    const runs = await runsOf(content)
    expect(runs.some(({ state }) => state === 'red')).toBe(true)
    expect(runs.map(({ state, deviations }) => ({ isGreen: state === 'green', deviations }))).toEqual(
      server.map(({ hasPassed, differences }) => ({ isGreen: hasPassed, deviations: differences })),
    )
  })

  const content = contentOf('a01-business-monthly')

  test('of a wrong form are not run, those beside them are', async () => {
    const runs = await runsOf(changed(content, { at: '/cases/cases/1/period', do: 'set', value: 'May' }))
    expect(runs.slice(0, 3).map(({ state }) => state)).toEqual(['green', 'not-run', 'green'])
    expect(runs[1]?.issues[0]?.path).toBe('/cases/1/period')
  })

  test('with a fact that the scheme does not know say which', async () => {
    const runs = await runsOf(changed(content, { at: '/cases/cases/0/people/0/facts/nothing', do: 'set', value: 1 }))
    expect(runs[0]?.state).toBe('not-run')
    expect(runs[0]?.issues.map(({ path: at }) => at)).toContain('/people/0/facts/nothing')
  })

  test('are not run while the scheme cannot be evaluated', async () => {
    const runs = await runsOf(changed(content, { at: '/document/indicators/0/weight', do: 'set', value: 1 }))
    expect(new Set(runs.map(({ state }) => state))).toEqual(new Set(['not-run']))
    expect(runs[0]?.issues.map(({ severity }) => severity)).toContain('error')
  })

  test('take the values of the case, of all cases and of the draft, in this order', async () => {
    const blank = { id: 'top', name: '封顶', unit: 'score', suggested: 100 }
    const capped = changed(
      content,
      { at: '/document/parameters', do: 'set', value: [blank] },
      { at: '/document/total/cap', do: 'set', value: { parameter: 'top' } },
      { at: '/parameters/top', do: 'set', value: 10 },
    )
    const total = async (...steps: Step[]) => (await runsOf(changed(capped, ...steps)))[0]?.people[0]?.total
    const all: Step = { at: '/cases/parameters/top', do: 'set', value: 20 }
    const own: Step = { at: '/cases/cases/0/parameters/top', do: 'set', value: 30 }
    expect([await total(), await total(all), await total(all, own)]).toEqual(['10.00', '20.00', '30.00'])
  })

  test('are given up when nobody waits for them, and cut short when they take too long', async () => {
    let ms = 0
    const slow = () => (ms += 100)
    expect(await runAllCases(content, validators, { isWanted: () => false, nowMs: slow })).toBeUndefined()
    const verySlow = () => (ms += 6000)
    const runs = (await runAllCases(content, validators, { isWanted: () => true, nowMs: verySlow })) ?? []
    expect(runs).toHaveLength(13)
    expect(runs.at(-1)).toEqual({ state: 'not-run', deviations: [], people: [], issues: [] })
  })

  test('are none where there are none', async () => {
    const { cases: _, ...bare } = content
    expect(await runsOf(bare)).toEqual([])
  })
})
