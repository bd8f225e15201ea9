import { megabytes } from './megabytes.ts'

export interface FileRefusal {
  /** Of a sentence, with what it puts in. */
  readonly key: string
  readonly params: Readonly<Record<string, string>>
}

/** Why the files cannot be taken, before anything is sent; undefined where there is one and it can. */
export function refusalOfFiles(
  files: readonly Pick<File, 'name' | 'size'>[],
  { endings, limitBytes }: { readonly endings: readonly string[]; readonly limitBytes: number },
): FileRefusal | undefined {
  const [file] = files
  if (file === undefined) return undefined
  if (files.length > 1) return { key: 'files.only_one', params: {} }
  const { name, size } = file
  if (!endings.some((ending) => name.toLowerCase().endsWith(ending))) {
    return { key: 'files.wrong_kind', params: { name, endings: endings.join(' ') } }
  }
  if (size === 0) return { key: 'files.empty', params: { name } }
  if (size > limitBytes) {
    return { key: 'files.too_large', params: { name, size: megabytes(size), limit: megabytes(limitBytes) } }
  }
  return undefined
}
