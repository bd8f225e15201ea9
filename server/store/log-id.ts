import { logIdDigits } from './store.ts'

/** The id of the entry at a place of a log, counted from 1: 42 is `000000000042`. */
export function logId(place: number): string {
  return String(place).padStart(logIdDigits, '0')
}
