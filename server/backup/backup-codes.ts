/** Why a backup is not read: code → the names of its parameters. Lines count from 1. */
export const backupCodes = {
  'backup-not-one': ['file'],
  'backup-format-unknown': ['file', 'format'],
  /** Its bytes end before its last line. */
  'backup-cut': ['file', 'line'],
  'backup-line-damaged': ['file', 'line'],
  'backup-sum-differs': ['file'],
  'backup-counts-differ': ['file', 'collection', 'expected', 'actual'],
  'backup-collection-unknown': ['file', 'collection'],
  'backup-log-broken': ['file', 'collection', 'finding'],
} as const

export type BackupCode = keyof typeof backupCodes
