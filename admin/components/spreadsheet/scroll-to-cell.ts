import { type GridLayout, gutterWidthPx, headHeightPx, rowHeightPx } from './grid-layout.ts'
import type { Place } from './grid-place.ts'

/** Scrolls a table so far that a cell stands clear of the header and of the first column. */
export function scrollToCell(scroller: HTMLElement, { row, column }: Place, layout: GridLayout): void {
  const top = row * rowHeightPx
  const tall = scroller.clientHeight - headHeightPx
  // Before the first row there is nothing to scroll to.
  if (tall < rowHeightPx) return
  if (top < scroller.scrollTop) scroller.scrollTop = top
  else if (top + rowHeightPx > scroller.scrollTop + tall) scroller.scrollTop = top + rowHeightPx - tall
  if (column === 0) return
  const sticky = gutterWidthPx + (layout.widthPx[0] ?? 0)
  const left = layout.leftPx[column] ?? 0
  const right = left + (layout.widthPx[column] ?? 0)
  if (left - sticky < scroller.scrollLeft) scroller.scrollLeft = left - sticky
  else if (right > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = right - scroller.clientWidth
}
