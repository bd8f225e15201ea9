import type { KeyboardEvent } from 'react'
import type { PressedKey } from './grid-keys.ts'

/** The key of an event; nothing while an input method composes, whose Enter only ends the composing. */
export function keyPressed({
  nativeEvent,
  key,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
}: KeyboardEvent): PressedKey | undefined {
  if (nativeEvent.isComposing || key === 'Process') return undefined
  return { key, ctrl: ctrlKey || metaKey, shift: shiftKey, alt: altKey }
}
