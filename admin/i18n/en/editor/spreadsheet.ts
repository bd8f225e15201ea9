/** What tables say that edit like a spreadsheet. */
export const spreadsheet = {
  tools: 'Rows of “%{label}”',
  tool: {
    'add-row': 'Add a row below',
    'insert-row': 'Insert rows above (Ctrl+Shift++)',
    'remove-rows': 'Remove the selected rows (Ctrl+-)',
    'move-up': 'Move the selected rows up (Alt+↑)',
    'move-down': 'Move the selected rows down (Alt+↓)',
  },
  empty: 'No rows yet. Add one, type here, or paste a block from Excel.',
  refused:
    'Nothing was written: %{smart_count} cell does not fit. Row %{row}, “%{column}”: %{problem} |||| Nothing was written: %{smart_count} cells do not fit. Row %{row}, “%{column}”: %{problem}',
  problem: {
    number: 'This is not a number.',
    digits: 'A number has at most 15 significant digits.',
    whole: 'Only a whole number can stand here.',
    min: 'At least %{min}.',
    max: 'At most %{max}.',
    choice: 'This is none of the choices, or several of them.',
    longest: 'At most %{longest} characters.',
    'one-line': 'Only one line can stand here.',
    'read-only': 'This column follows from the others and cannot be written.',
    required: 'Something has to stand here.',
    'no-column': 'The table has no column here.',
    'no-row': 'The table cannot have so many rows.',
  },
}
