import { describe, expect, test } from 'vitest'
import { validateDocument } from '../../../../server/documents/validate-document.ts'
import { runInFolder } from '../run-in-folder.ts'

const template = 'a01-business-monthly'

describe('jiheng new', () => {
  test('lists the templates with their blanks', async () => {
    const { code, stdout } = await runInFolder(['new'])
    expect(code).toBe(0)
    expect(stdout).toContain('模板')
    expect(stdout).toMatch(new RegExp(`${template} +业务部绩效管理方案（月度） +月 +0\\n`))
    expect(stdout).toMatch(/c01-operations-monthly .* +[1-9]\d*\n/)
  })

  test('gives a scheme of the library under a new id', async () => {
    const { code, stdout } = await runInFolder(['new', template, '--id', 'north-monthly', '--name', '北区'])
    expect(code).toBe(0)
    const made = JSON.parse(stdout)
    expect(made).toMatchObject({
      $schema: 'urn:jiheng:scheme:1',
      id: 'north-monthly',
      name: '北区',
      source: { system: 'A01' },
    })
    expect(validateDocument('scheme', made)).toEqual([])
  })

  test('names it after the template where nothing else is said', async () => {
    const made = JSON.parse((await runInFolder(['new', template])).stdout)
    expect(made).toMatchObject({ id: `${template}-copy`, name: '业务部绩效管理方案（月度）' })
  })

  test('writes a file but never over one that is there', async () => {
    const made = await runInFolder(['new', template, '--out', 'mine.scheme.json'])
    expect({ code: made.code, stdout: made.stdout }).toEqual({ code: 0, stdout: '' })
    expect(JSON.parse(made.files.get('mine.scheme.json') ?? '').id).toBe(`${template}-copy`)
    const refused = await runInFolder(['new', template, '--out', 'mine.json'], { files: { 'mine.json': 'mine' } })
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('mine.json 已存在') })
    expect(refused.files.get('mine.json')).toBe('mine')
  })

  test.each([['North'], ['1st'], ['a--b'], ['a'.repeat(65)], ['../x']])('refuses the id %j', async (id) => {
    expect(await runInFolder(['new', template, `--id=${id}`])).toMatchObject({ code: 2, stdout: '' })
  })

  test('takes an id of 64 characters', async () => {
    expect((await runInFolder(['new', template, '--id', 'a'.repeat(64)])).code).toBe(0)
  })
})
