import { type Frame, Gap } from '../model/value.ts'

/** Whether all of these slots have a value. */
export function gapless(slots: readonly { readonly slot: number }[], frame: Frame): boolean {
  for (const { slot } of slots) if (frame[slot] instanceof Gap) return false
  return true
}
