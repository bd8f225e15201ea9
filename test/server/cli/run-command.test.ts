import { describe, expect, test } from 'vitest'
import { commands } from '../../../server/cli/commands.ts'
import { runInFolder } from './run-in-folder.ts'

const english = { LANG: 'en_US.UTF-8' }

describe('jiheng', () => {
  test('without a command shows the commands and says that the call is wrong', async () => {
    const { code, stdout, stderr } = await runInFolder([])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    for (const { name } of commands) expect(stderr).toContain(`  ${name} `)
  })

  test.each([[['--version']], [['-V']], [['evaluate', '--version']]])('%j prints the version', async (args) => {
    expect(await runInFolder(args)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^jiheng \d+\.\d+\.\d+\n$/),
    })
  })

  test.each([
    ['LANG', { LANG: 'zh_CN.UTF-8' }, [], '用法：'],
    ['LANG', { LANG: 'de_DE.UTF-8' }, [], 'Usage:'],
    ['--lang before LANG', { LANG: 'zh_CN.UTF-8' }, ['--lang', 'en'], 'Usage:'],
    ['--lang after nothing', {}, ['--lang=zh-CN'], '用法：'],
  ])('speaks the language of %s', async (_, env, args, said) => {
    expect((await runInFolder(['--help', ...args], { env })).stdout).toContain(said)
    expect((await runInFolder(['evaluate', ...args, '-h'], { env })).stdout).toContain(said)
  })

  test.each(commands.map(({ name }) => name))('%s --help tells its options and exit codes', async (name) => {
    for (const env of [english, { LANG: 'zh_CN' }]) {
      const { code, stdout, stderr } = await runInFolder([name, '--help'], { env })
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toContain(`jiheng ${name}`)
      for (const option of Object.keys(commands.find((each) => each.name === name)?.options ?? {})) {
        expect(stdout).toContain(`--${option}`)
      }
    }
  })

  test.each([
    [['evalute'], 'There is no command "evalute" (did you mean "evaluate"?)'],
    [['publish'], 'There is no command "publish"; see'],
    [['constructor'], 'There is no command "constructor"'],
    [['evaluate'], 'SCHEME is missing'],
    [['evaluate', 'a', 'b', 'c'], '"c" is too much'],
    [['evaluate', 'a', 'b', '--formt', 'csv'], 'did you mean --format?'],
    [['evaluate', 'a', 'b', '--format', 'xml'], 'must be one of table, json, csv'],
    [['evaluate', 'a', 'b', '--out'], 'needs FILE after it'],
    [['evaluate', 'a', 'b', '--map', 'nothing'], 'There is no file a'],
    [['evaluate', 'a', 'b', '--person', '1', '--format', 'csv'], 'cannot be CSV'],
    [['evaluate', 'a', 'b', '--parameters', 'rate=five'], '"five" of the parameter rate is not a number'],
    [['validate', 'none.json'], 'There is no file none.json'],
    [['validate', '.'], '. is a folder'],
    [['diff', 'a'], 'B is missing'],
    [['cases', '.'], 'There is no *.cases.json in .'],
    [['cases', 'none'], 'There is no file none'],
    [['new', 'a01'], 'did you mean "a01-business-monthly"?'],
    [['new', 'a01-business-monthly', '--id', 'A 1'], '--id "A 1" is no id'],
    [['--lang', 'fr', 'new'], 'must be one of zh-CN, en'],
  ])('%j is a wrong call', async (args, said) => {
    const { code, stdout, stderr } = await runInFolder(args, { env: english })
    expect(stderr).toContain(said)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})
