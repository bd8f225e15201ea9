import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import type { Column } from './column.ts'
import { type GridLayout, gutterWidthPx, headHeightPx, rowHeightPx } from './grid-layout.ts'

/** Up to so many columns are drawn at once; beyond, those in sight. */
const mostDrawnColumns = 30

/** The rows and columns that are in sight, with a few around them. */
export function useDrawnCells(
  scroller: RefObject<HTMLElement | null>,
  rowCount: number,
  columns: readonly Column[],
  layout: GridLayout,
) {
  const rows = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: 8,
    paddingStart: headHeightPx,
    useFlushSync: false,
  })
  const isWide = columns.length > mostDrawnColumns
  const across = useVirtualizer({
    horizontal: true,
    enabled: isWide,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => layout.widthPx[index] ?? 0,
    overscan: 3,
    paddingStart: gutterWidthPx,
    rangeExtractor: withFirst,
    useFlushSync: false,
  })
  return {
    rows: rows.getVirtualItems().map(({ index }) => index),
    columns: isWide ? across.getVirtualItems().map(({ index }) => index) : columns.map((_, index) => index),
  }
}

/** The first column stays in sight. */
function withFirst(range: Range): number[] {
  const drawn = defaultRangeExtractor(range)
  return drawn[0] === 0 ? drawn : [0, ...drawn]
}
