import { type ClipboardEvent, type KeyboardEvent, type RefObject, useLayoutEffect } from 'react'
import { ChoiceList } from './ChoiceList.tsx'
import type { Column } from './column.ts'
import { type GridLayout, gutterWidthPx, headHeightPx, rowHeightPx } from './grid-layout.ts'
import type { GridState } from './grid-state.ts'
import { cellId } from './SpreadsheetRow.tsx'

export interface CellFieldProps {
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>
  readonly gridId: string
  readonly statusId: string
  readonly label: string
  readonly pointer: string | undefined
  readonly state: GridState
  /** The active cell is among those in sight. */
  readonly isCellDrawn: boolean
  readonly column: Column | undefined
  readonly layout: GridLayout
  /** The text of the active cell. */
  readonly text: string
  readonly canWrite: boolean
  readonly onText: (text: string) => void
  readonly onChoose: (name: string) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  readonly onClipboard: (event: ClipboardEvent<HTMLTextAreaElement>) => void
  readonly onBlur: () => void
}

/**
 * The one field of a table. It lies over the active cell, unseen, with the text of the cell selected in it: so that whatever begins to be
 * written, by an input method too, goes into it from the first stroke, and a screen reader reads the cell.
 */
export function CellField(props: CellFieldProps) {
  const { fieldRef, gridId, statusId, state, column, layout, text, canWrite } = props
  const { active, editing } = state
  const isEditing = editing !== undefined
  const shown = editing?.text ?? text
  // The text that waits is selected, so that writing replaces it.
  useLayoutEffect(() => {
    const field = fieldRef.current
    if (field !== null && !isEditing && field.value === text) field.setSelectionRange(0, text.length)
  }, [fieldRef, isEditing, text])
  // F2 puts the caret behind the text.
  const isText = editing?.mode === 'text'
  useLayoutEffect(() => {
    const field = fieldRef.current
    if (field !== null && isText) field.setSelectionRange(field.value.length, field.value.length)
  }, [fieldRef, isText])
  const lines = isEditing ? shown.split('\n').length : 1
  const isFirst = active.column === 0
  return (
    <div className="under-field" style={{ top: headHeightPx + active.row * rowHeightPx, width: layout.totalPx }}>
      <textarea
        ref={fieldRef}
        className={fieldClass(isEditing, editing?.problem !== undefined)}
        style={{
          position: isFirst ? 'sticky' : 'absolute',
          left: isFirst ? gutterWidthPx : (layout.leftPx[active.column] ?? 0),
          width: layout.widthPx[active.column] ?? 0,
          height: rowHeightPx + (lines - 1) * 20,
          pointerEvents: isEditing ? 'auto' : 'none',
        }}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        data-pointer={props.pointer}
        aria-label={`${props.label}: ${column?.title ?? ''} ${active.row + 1}`}
        aria-controls={gridId}
        aria-activedescendant={props.isCellDrawn ? cellId(gridId, active.row, active.column) : undefined}
        aria-describedby={statusId}
        aria-invalid={editing?.problem !== undefined}
        readOnly={!canWrite}
        value={shown}
        onChange={(event) => props.onText(event.target.value)}
        onKeyDown={props.onKeyDown}
        onCopy={props.onClipboard}
        onCut={props.onClipboard}
        onPaste={props.onClipboard}
        onBlur={props.onBlur}
      />
      {isEditing && column?.kind === 'choice' && (
        <ChoiceList
          choices={column.choices ?? []}
          text={editing.text}
          leftPx={layout.leftPx[active.column] ?? 0}
          widthPx={layout.widthPx[active.column] ?? 0}
          onChoose={props.onChoose}
        />
      )}
    </div>
  )
}

function fieldClass(isEditing: boolean, isRefused: boolean): string {
  if (!isEditing) return 'field waiting'
  return isRefused ? 'field refusing' : 'field'
}
