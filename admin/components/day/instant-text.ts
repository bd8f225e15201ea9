/** An instant in the reader's own time: `2026-03-01 09:05`. */
export function instantText(instant: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const day = [instant.getFullYear(), two(instant.getMonth() + 1), two(instant.getDate())].join('-')
  return `${day} ${two(instant.getHours())}:${two(instant.getMinutes())}`
}
