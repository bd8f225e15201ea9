/** Words that are operators. */
const operatorWords: ReadonlyMap<string, 'and' | 'or' | 'not'> = new Map([
  ['且', 'and'],
  ['和', 'and'],
  ['and', 'and'],
  ['或', 'or'],
  ['or', 'or'],
  ['非', 'not'],
  ['not', 'not'],
])

const yesNoWords: ReadonlyMap<string, boolean> = new Map([
  ['真', true],
  ['true', true],
  ['假', false],
  ['false', false],
])

export function operatorOfWord(word: string): 'and' | 'or' | 'not' | undefined {
  return operatorWords.get(word.toLowerCase())
}

export function yesNoOfWord(word: string): boolean | undefined {
  return yesNoWords.get(word.toLowerCase())
}

/** One-character operators that may stand between Chinese names without a space. */
export const joiningWord = /[且和或非]/u
