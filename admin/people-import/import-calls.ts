import { saveFile } from '../components/file-drop/save-file.ts'
import type { Checking } from '../components/wizard/use-check.ts'
import { sendFile, sendForFile } from '../providers/send-file.ts'
import type { Purpose } from './people-choices.ts'
import type { PeopleImportDone, PeopleImportTold } from './people-import-told.ts'

/** A file as it is sent. */
export interface ToSend {
  readonly purpose: Purpose
  readonly file: File
  readonly options: object
}

/** What a file means and would change. Throws react-admin's `HttpError` where it is refused altogether. */
export async function checkPeople(toSend: ToSend, checking: Checking): Promise<PeopleImportTold> {
  return (await sendFile(pathOf(toSend, '/check'), { file: toSend.file, ...checking })) as PeopleImportTold
}

/** Brings in all that a check with this fingerprint has shown, or nothing. */
export async function applyPeople(toSend: ToSend, fingerprint: string): Promise<PeopleImportDone> {
  return (await sendFile(pathOf(toSend, '', { fingerprint }), { file: toSend.file })) as PeopleImportDone
}

/** Gives the rows that have errors as a workbook, to be put right and sent in again. */
export async function saveFailedRows(toSend: ToSend): Promise<void> {
  const { file, name } = await sendForFile(pathOf(toSend, '/failed-rows'), { file: toSend.file })
  saveFile(file, name)
}

/** Gives a workbook to fill in. */
export async function saveWorkbook(purpose: Purpose, about: Record<string, string>): Promise<void> {
  const { file, name } = await sendForFile(`/workbooks/${purpose}?${new URLSearchParams(about)}`, { method: 'GET' })
  saveFile(file, name)
}

function pathOf({ purpose, file, options }: ToSend, way: string, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ options: JSON.stringify(options), file: file.name, ...more })
  return `/imports/${purpose}${way}?${query}`
}
