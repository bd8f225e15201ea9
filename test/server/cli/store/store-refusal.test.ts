import { describe, expect, test } from 'vitest'
import { BackupError } from '../../../../server/backup/backup-error.ts'
import { answerError } from '../../../../server/cli/answer-error.ts'
import { sayFindings, sayFindingsBesideServer, sayStore } from '../../../../server/cli/store/say-store.ts'
import { storeRefusal } from '../../../../server/cli/store/store-refusal.ts'
import { languages } from '../../../../server/messages/language.ts'
import { findingCodes, refusalCodes } from '../../../../server/store/lowdb/folder-codes.ts'
import { FolderError } from '../../../../server/store/lowdb/folder-error.ts'
import { StoreError, storeCodes } from '../../../../server/store/store-error.ts'

describe('every code of a store', () => {
  const codes = { ...storeCodes, ...findingCodes, ...refusalCodes }

  test.each(Object.entries(codes))('%s is said in each language', (code, names) => {
    const params = Object.fromEntries(names.map((name) => [name, `<${name}>`]))
    for (const language of languages) {
      const said = sayStore(code, params, { language })
      for (const name of names) expect(said).toContain(`<${name}>`)
    }
  })
})

describe('storeRefusal()', () => {
  test.each([
    [new FolderError('folder-in-use', {}), 2],
    [new FolderError('folder-missing', {}), 2],
    [new FolderError('folder-not-a-store', {}), 2],
    [new FolderError('folder-not-empty', {}), 2],
    [new FolderError('file-is-link', {}), 2],
    [new FolderError('file-failed', {}), 2],
    [new FolderError('file-damaged', {}), 1],
    [new FolderError('file-missing', {}), 1],
    [new FolderError('folder-format-unknown', {}), 1],
    [new FolderError('witness-ahead', {}), 1],
    [new BackupError('backup-cut', {}), 1],
    [new StoreError('store-full', {}), 2],
  ])('of %s gives the exit code %i', (error, exitCode) => expect(storeRefusal(error)).toMatchObject({ exitCode }))

  test('is nothing for other errors', () => expect(storeRefusal(new Error('other'))).toBeUndefined())
})

test('answerError() says what a store refused', () => {
  const written: string[] = []
  const context = { stderr: { write: (text: string) => written.push(text) }, language: 'zh-CN' } as const
  expect(answerError(new FolderError('folder-in-use', { folder: '/srv/d', host: '', pid: 7 }), context)).toBe(2)
  expect(written).toEqual(['jiheng: /srv/d 正被使用（进程 7），没有改动任何内容；请先停止它\n'])
})

test('sayFindings() says that a half written line will be cut, not that it was', () => {
  const written: string[] = []
  const stderr = { write: (text: string) => written.push(text) }
  const finding = { code: 'torn-line-cut', params: { file: 'j', offset: 7, bytes: 3 } } as const
  sayFindings([finding], { stderr, language: 'en' })
  expect(written).toEqual([
    'The last line of j (from byte 7) is unfinished, was never acknowledged and is not used; the next start cuts it\n',
  ])
})

test('sayFindingsBesideServer() says nothing of a snapshot that a server may be making', () => {
  const written: string[] = []
  const context = { stderr: { write: (text: string) => written.push(text) }, language: 'en' } as const
  const unfinished = { code: 'snapshot-unfinished', params: { file: 'snap/2-1' } } as const
  sayFindingsBesideServer([unfinished, { code: 'late-journal-ignored', params: { file: 'j' } }], context)
  expect(written).toEqual([expect.stringMatching(/^j was written by a process that had lost the folder/)])
  sayFindings([unfinished], context)
  expect(written[1]).toContain('snap/2-1 was not finished')
})
