import { Engine } from 'json-rules-engine'
import { describe, expect, test } from 'vitest'
import { json, scheme } from '../fixtures.ts'
import { runInFolder } from '../run-in-folder.ts'

const files = { 's.json': json(scheme) }

describe('jiheng rules', () => {
  test.each([
    [2, []],
    [3, ['投诉过多']],
    [4, ['投诉过多']],
  ])('exports rules that stock json-rules-engine runs: %d complaints', async (complaints, taken) => {
    const { code, stdout } = await runInFolder(['rules', 's.json', '--suggested'], { files })
    expect(code).toBe(0)
    const penalty = JSON.parse(stdout).filter((rule: { name: string }) => rule.name.startsWith('/penalties/'))
    const { events } = await new Engine(penalty).run({ complaints })
    expect(events.map((event) => event.params?.name)).toEqual(taken)
  })

  test('writes to a file', async () => {
    const {
      code,
      stdout,
      files: after,
    } = await runInFolder(['rules', 's.json', '--suggested', '--out', 'r.json'], { files })
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(JSON.parse(after.get('r.json') ?? '').length).toBeGreaterThan(0)
  })

  test('refuses a scheme that does not compile', async () => {
    expect(await runInFolder(['rules', 's.json'], { files })).toMatchObject({ code: 1, stdout: '' })
  })
})
