import { afterEach, describe, expect, test } from 'vitest'
import type { SheetAnswer } from '../../../../server/imports/people/reading/sheet-messages.ts'
import { ThreadError, type Threads } from '../../../../server/threads/threads.ts'
import { type CompanyApp, companyApp } from '../../../support/company-app.ts'
import { sendFile } from '../../../support/import-file.ts'
import { sameThread } from '../../../support/same-thread.ts'

describe('the task that reads a sheet', () => {
  const read = async (text: string, columns: boolean) => {
    const start = { bytes: new TextEncoder().encode(text), file: 'x.csv' }
    const id = { index: 0, letters: 'A', reads: { as: 'id' } } as const
    const parts = columns ? [{ columns: [id], grouping: false, noData: [], wantsTexts: true }] : []
    const answers: SheetAnswer[] = []
    for await (const answer of sameThread().run('read-sheet', start, { parts })) answers.push(answer)
    return answers
  }

  test('gives the header first, then rows in portions of 500', async () => {
    const ids = Array.from({ length: 1001 }, (_, index) => `E${index}`)
    const [head, ...portions] = await read(`id,x\n${ids.map((id) => `${id},1`).join('\n')}`, true)
    expect(head).toMatchObject({
      is: 'head',
      kind: 'csv',
      table: {
        header: ['id', 'x'],
        rows: 1001,
        samples: [
          ['E0', 'E1', 'E2'],
          ['1', '1', '1'],
        ],
      },
    })
    expect(portions.map((answer) => answer.is === 'rows' && answer.rows.length)).toEqual([500, 500, 1])
    expect(portions[2]).toMatchObject({ rows: [{ line: 1002, values: ['E1000'], texts: ['E1000', '1'] }], found: [] })
  })

  test('knows of twins before the first of them is handed over', async () => {
    const [, rows] = await read('id\n1\n2\n1', true)
    expect(rows).toMatchObject({ found: [{ code: 'employee-twice', line: 4, column: 'A' }] })
  })

  test('reads no rows where nobody says which columns', async () => {
    expect(await read('id\n1', false)).toHaveLength(1)
  })
})

describe('a file that cannot be read to its end', () => {
  let app: CompanyApp
  afterEach(() => app.close())
  const failing = (code: ThreadError['code']): Threads => ({
    // biome-ignore lint/correctness/useYield: it fails before there is anything to give
    run: async function* () {
      throw new ThreadError(code)
    },
    close: async () => {},
  })

  test.each([
    ['deadline', 422, 'import-takes-too-long'],
    ['memory', 413, 'import-needs-too-much-memory'],
  ] as const)('is refused where its thread met its %s', async (code, status, refusal) => {
    app = await companyApp({ deps: { threads: failing(code) } })
    const answered = await sendFile(app, 'employees/check', { as: app.as.hr, file: '工号\n007' })
    expect([answered.status, answered.json.code]).toEqual([status, refusal])
  })
})
