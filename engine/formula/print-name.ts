import { joiningWord, operatorOfWord, yesNoOfWord } from './keywords.ts'

const bareName = /^[\p{Script=Han}\p{Script=Latin}_][\p{Script=Han}\p{Script=Latin}_0-9]*$/u

/** A name as it can be read back: in square brackets unless it is a plain word. */
export function printName(text: string): string {
  const isWord = operatorOfWord(text) !== undefined || yesNoOfWord(text) !== undefined
  return bareName.test(text) && !isWord && !joiningWord.test(text) ? text : `[${text}]`
}

/** Whether there is a way to write a name at all. */
export function isPrintable(text: string): boolean {
  return text.trim() === text && text !== '' && !/[[\]【】［］]/u.test(text)
}
