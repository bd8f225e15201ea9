import { type RefObject, useEffect } from 'react'
import { isWithin } from './draft/json-pointer.ts'
import { nearestPointer } from './draft/nearest-pointer.ts'
import { useSelection } from './draft/use-draft.ts'

const longestMs = 2000
const stepMs = 50
const focusable = 'input, select, textarea, button, a[href], [tabindex], [contenteditable="true"]'

/**
 * Focuses the field that was jumped to as soon as it is there: sections load when they are opened, and may have to open a form first. While
 * only a part around it is there, waits a little for the field itself.
 */
export function useFocusJump(panel: RefObject<HTMLElement | null>): void {
  const { pointer, jumps } = useSelection()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each jump is one, also to the same place.
  useEffect(() => {
    if (pointer === undefined) return undefined
    let waitedMs = 0
    const look = () => {
      waitedMs += stepMs
      const found = fieldFor(panel.current, pointer)
      const isBest = found !== undefined && isWithin(found.pointer, pointer)
      if (found === undefined || (!isBest && waitedMs < longestMs / 4)) {
        if (waitedMs >= longestMs) clearInterval(timer)
        return
      }
      clearInterval(timer)
      found.element.scrollIntoView({ block: 'center' })
      found.element.focus({ preventScroll: true })
    }
    const timer = setInterval(look, stepMs)
    return () => clearInterval(timer)
  }, [pointer, jumps, panel])
}

function fieldFor(panel: HTMLElement | null, wanted: string) {
  // Forms at the side stand outside of the panel.
  const all = [...(panel?.ownerDocument.querySelectorAll<HTMLElement>('[data-pointer]') ?? [])]
  const pointer = nearestPointer(
    all.map(({ dataset }) => dataset.pointer ?? ''),
    wanted,
  )
  const element = all.find(({ dataset }) => dataset.pointer === pointer)
  if (pointer === undefined || element === undefined) return undefined
  return {
    pointer,
    element: element.matches(focusable) ? element : (element.querySelector<HTMLElement>(focusable) ?? element),
  }
}
