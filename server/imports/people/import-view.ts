import type { Language } from '../../messages/language.ts'
import { sentence } from '../../messages/messages.ts'
import { paramsOf } from '../../messages/params-of.ts'
import type { JsonObject } from '../../store/json.ts'
import type { BoundMeaning } from './columns/bind-meanings.ts'
import type { Meaning } from './columns/meaning.ts'
import type { ImportReading } from './read-import.ts'
import type { Finding } from './reading/sheet-messages.ts'
import { unitChoices } from './reading/unit-choice.ts'

/** What somebody is shown of a file that was read and checked. */
export function importView(reading: ImportReading, file: string, language: Language): JsonObject {
  const { head, columns, plan, found, changes, checker, fingerprint } = reading
  const counts = found.counts()
  return {
    file: fileView(reading, file),
    columns: columns.map((column) => columnView(column, head.table?.samples[column.index] ?? [])),
    meanings: plan.meanings.map((meaning) => ({
      ...{ key: meaning.key, name: titleOf(meaning, language), isRequired: meaning.isRequired },
      units: unitChoices(meaning.reads),
    })),
    issues: found.all().map((finding) => findingView(finding, language)),
    counts: { ...counts },
    diff: {
      ...changes.counts(),
      changes: changes.listed().map((each) => ({ ...each, values: each.values.map((v) => ({ ...v })) })),
    },
    unknown: (checker?.unknown() ?? []).map((name) => ({ ...name })),
    ...(counts.error === 0 && { fingerprint }),
  }
}

/** What a column is about, as people call it. */
export function titleOf({ title }: Meaning, language: Language): string {
  return 'name' in title ? title.name : sentence(title.code, title.params, language)
}

/** Something found, with its sentence and its cell. */
export function findingView({ code, severity, params, line, column }: Finding, language: Language): JsonObject {
  const cell = line === undefined || column === undefined ? undefined : `${column}${line}`
  return {
    ...{ code, severity, params: { ...params }, message: sentence(code, paramsOf({ ...params }), language) },
    ...(cell !== undefined && { cell }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  }
}

function fileView({ head }: ImportReading, name: string): JsonObject {
  const { kind, encoding, sheet, sheets, table, sha256, first } = head
  return {
    ...{ name, kind, sha256, rows: table?.rows ?? 0 },
    ...(encoding !== undefined && { encoding }),
    ...(sheet !== undefined && { sheet }),
    ...(sheets !== undefined && { sheets }),
    ...(table !== undefined && { headerRow: table.headerLine }),
    ...(first !== undefined && { first: first.map(({ line, texts }) => ({ line, texts: [...texts] })) }),
  }
}

function columnView({ letters, name, meaning, by, unit }: BoundMeaning, samples: readonly string[]): JsonObject {
  return {
    ...{ letters, name, samples },
    ...(meaning !== undefined && { meaning: meaning.key }),
    ...(by !== undefined && { by }),
    ...(unit !== undefined && { unit }),
  }
}
