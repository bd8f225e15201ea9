import { joiningWord, operatorOfWord } from './keywords.ts'

const mostJoints = 20
const longestName = 80

/**
 * Chinese is written without spaces: `达成率>1且回款率>1` has the word `且回款率`. A word that is no known name or function by
 * itself is cut at 且, 和, 或, 非 so that the longest known names come out whole (团队和谐度 stays one name). A word in which
 * nothing is known and that begins with no operator stays whole: it is a mistyped name.
 */
export function splitWord(word: string, isKnown: (word: string) => boolean): readonly string[] {
  const joints = Array.from(word).filter((character) => joiningWord.test(character)).length
  if (joints === 0 || joints > mostJoints || isKnown(word)) return [word]
  const pieces = cut(word, isKnown)
  const first = pieces[0] ?? ''
  return operatorOfWord(first) !== undefined || pieces.some(isKnown) ? pieces : [word]
}

function cut(word: string, isKnown: (word: string) => boolean): readonly string[] {
  const pieces: string[] = []
  for (let rest = word; rest !== ''; rest = rest.slice(pieces.at(-1)?.length)) {
    pieces.push(longestKnown(rest, isKnown) ?? upToJoint(rest))
  }
  return pieces
}

/** The longest known name that the text begins with and that ends beside an operator or at the end. */
function longestKnown(text: string, isKnown: (word: string) => boolean): string | undefined {
  for (let end = Math.min(text.length, longestName); end > 0; end--) {
    if (isCut(text, end) && isKnown(text.slice(0, end))) return text.slice(0, end)
  }
  return undefined
}

function isCut(text: string, at: number): boolean {
  return at === text.length || joiningWord.test(text.charAt(at)) || joiningWord.test(text.charAt(at - 1))
}

function upToJoint(text: string): string {
  if (joiningWord.test(text.charAt(0))) return text.charAt(0)
  const joint = text.search(joiningWord)
  return joint < 0 ? text : text.slice(0, joint)
}
