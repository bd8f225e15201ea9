/** Of files that are dropped or chosen. */
export const files = {
  choose: 'Choose a file',
  another: 'Choose another file',
  only_one: 'One file at a time, please.',
  wrong_kind: '“%{name}” cannot be read here. Files that can be: %{endings}',
  empty: '“%{name}” is empty. Choose a file with something in it.',
  too_large: '“%{name}” has %{size}; at most %{limit} can be read. Take out what is not needed, or split it.',
}
