import type { Found } from './found-wrong.ts'
import type { ImportPlan, ImportToPlan } from './import-plan.ts'
import type { Uploaded } from './read-upload.ts'

/** A file with the name that its errors give. */
export interface UploadedFile {
  readonly bytes: Uint8Array
  readonly file: string
}

/** What the tasks of scheme imports take and give. */
export interface SchemeImportTaskTypes {
  'read-scheme-upload': { readonly start: UploadedFile; readonly part: never; readonly answer: Uploaded }
  'plan-scheme-import': { readonly start: ImportToPlan; readonly part: never; readonly answer: ImportPlan }
  'locate-found': {
    readonly start: UploadedFile & { readonly found: readonly Found[] }
    readonly part: never
    readonly answer: readonly Found[]
  }
}
