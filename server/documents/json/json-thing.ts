/** What kind of thing stands at a place of a JSON text where it should not. Never its content: that may be somebody's salary. */
export type JsonThing =
  | 'number'
  | 'word'
  | 'text'
  | 'opening-bracket'
  | 'closing-bracket'
  | 'comma'
  | 'colon'
  | 'line-break'
  | 'control-character'
  | 'escape'
  | 'single-quote'
  | 'full-width-sign'
  | 'sign'

/** The thing that begins with the character at `at`. */
export function jsonThing(text: string, at: number): JsonThing {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return beginnings.find(([beginning]) => beginning.test(character))?.[1] ?? 'sign'
}

const beginnings: readonly (readonly [RegExp, JsonThing])[] = [
  [/[-+.\p{N}]/u, 'number'],
  [/[\p{L}_$]/u, 'word'],
  [/"/, 'text'],
  [/[{[]/, 'opening-bracket'],
  [/[}\]]/, 'closing-bracket'],
  [/,/, 'comma'],
  [/:/, 'colon'],
  [/[\n\r]/, 'line-break'],
  [/\p{Cc}/u, 'control-character'],
  [/\\/, 'escape'],
  [/'/, 'single-quote'],
  [/[“”‘’\u{3001}-\u{3011}\u{FF01}-\u{FF5E}]/u, 'full-width-sign'],
]
