import { isJsonObject, type JsonObject, type JsonValue } from '../store/json.ts'
import { commandsCollection } from '../store/model.ts'
import { type BackupEnd, type BackupHeader, type BackupRecord, backupFormat, backupVersion } from './backup-format.ts'

/** A line of a backup as an object; `undefined` where it is none. */
export function parseObject(bytes: Buffer): JsonObject | undefined {
  try {
    const value: JsonValue = JSON.parse(bytes.toString())
    return isJsonObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Whether a file calls itself a backup, of whatever version. */
export function isBackup({ format }: JsonObject): boolean {
  return format === backupFormat
}

export function isHeader(line: JsonObject): line is JsonObject & BackupHeader {
  const { format, version, storeId, epoch, seq, hash, at, collections } = line
  const areTexts = [storeId, at].every((each) => typeof each === 'string')
  const isList = Array.isArray(collections) && collections.every((each) => typeof each === 'string')
  return (
    format === backupFormat && version === backupVersion && areTexts && isList && isCount(epoch) && isEnd(seq, hash)
  )
}

export function isRecord(line: JsonObject): line is JsonObject & BackupRecord {
  const { in: name, id, version, fields, hash } = line
  const areTexts = typeof name === 'string' && typeof id === 'string' && id !== ''
  if (!areTexts || !isCount(version) || version === 0 || !isJsonObject(fields)) return false
  const isCommand = isCount(fields.seq) && typeof fields.at === 'string'
  return (name !== commandsCollection || isCommand) && (hash === undefined || isHash(hash))
}

export function isEndOfBackup(line: JsonObject): line is JsonObject & BackupEnd {
  const { counts, heads, sha256 } = line
  if (!isJsonObject(counts) || !isJsonObject(heads) || !isHash(sha256)) return false
  const areEnds = Object.values(heads).every((head) => isJsonObject(head) && isEnd(head.count, head.hash))
  return areEnds && Object.values(counts).every(isCount)
}

function isCount(value: JsonValue | undefined): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

function isHash(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

function isEnd(count: JsonValue | undefined, hash: JsonValue | undefined): boolean {
  return isCount(count) && isHash(hash)
}
