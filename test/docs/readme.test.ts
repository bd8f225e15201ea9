import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import product from '../../package.json' with { type: 'json' }
import { settingsTable } from '../../server/start/help.ts'
import { commandsOf, runAgain } from './console.ts'

const root = path.resolve(import.meta.dirname, '../..')
const pages = [
  { file: 'README.md', examples: 'docs/examples/en', language: 'en', env: { LANG: 'en_US.UTF-8' } },
  { file: 'README.zh-CN.md', examples: 'docs/examples/zh-CN', language: 'zh-CN', env: { LANG: 'zh_CN.UTF-8' } },
] as const
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8')

describe.each(pages)('$file', ({ file, examples, language, env }) => {
  const text = textOf(file)
  let cwd = ''

  beforeAll(async () => {
    cwd = await mkdtemp(path.join(tmpdir(), 'jiheng-'))
    for (const folder of ['docs/examples', 'schemes']) {
      await cp(path.join(root, folder), path.join(cwd, folder), { recursive: true })
    }
  })
  afterAll(() => rm(cwd, { recursive: true }))

  // `npx vitest run test/docs -u` puts what the commands print now into the page.
  test('shows what its commands print', async () => {
    expect(commandsOf(text).length).toBeGreaterThan(10)
    await expect(await runAgain(text, { cwd, env })).toMatchFileSnapshot(path.join(root, file))
  })

  test('shows a scheme in fifteen lines, the same as the file that it pays with', () => {
    const [, block = ''] = /^```json\n([\s\S]*?)^```$/m.exec(text) ?? []
    expect(block.trimEnd().split('\n')).toHaveLength(15)
    expect(JSON.parse(block)).toEqual(JSON.parse(textOf(`${examples}/bonus.scheme.json`)))
    expect(text).toContain(`npx jiheng evaluate ${examples}/bonus.scheme.json ${examples}/people.csv`)
  })

  test('lists every setting of the server', () => {
    expect(text).toContain(settingsTable(language))
  })

  test('names scripts, files and folders that are there', () => {
    const scripts = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, script = '']) => script)
    expect(scripts.filter((script) => !Object.hasOwn(product.scripts, script))).toEqual([])
    const linked = [...text.matchAll(/\]\(([\w./-]+)\)/g)].map(([, target = '']) => target)
    const mapped = [...text.matchAll(/^\| `([\w.-]+\/[\w./-]*)` \|/gm)].map(([, target = '']) => target)
    expect(mapped.length).toBeGreaterThan(10)
    expect([...linked, ...mapped].filter((target) => !existsSync(path.join(root, target)))).toEqual([])
  })
})

test('both pages have the same parts and run the same commands', () => {
  const [english, chinese] = pages.map(({ file }) => textOf(file))
  const levels = (text = '') => [...text.matchAll(/^(#+) /gm)].map(([, marks]) => marks)
  const commands = (text = '') =>
    commandsOf(text).map((each) => each.replaceAll('docs/examples/zh-CN', 'docs/examples/en'))
  expect(levels(chinese)).toEqual(levels(english))
  expect(commands(chinese)).toEqual(commands(english))
})
