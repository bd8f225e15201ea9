/** The letters of a column as spreadsheets show it; `index` from 0: 0 is A, 25 is Z, 26 is AA. */
export function columnLetters(index: number): string {
  let letters = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** The index of a column from 0: 'A' is 0, 'AA' is 26. */
export function columnIndex(letters: string): number {
  let number = 0
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64
  return number - 1
}
