/** What a formula is made of, each matched where the reading stands (sticky), on the folded text. */
export const patterns = {
  space: /\s+/uy,
  /** Whatever begins like a number; whether it is one is looked at afterwards. */
  number: /\.?[0-9][0-9.\p{Script=Latin}_]*/uy,
  text: /"[^"]*"/uy,
  bracketed: /\[[^[\]]*\]/uy,
  word: /[\p{Script=Han}\p{Script=Latin}_][\p{Script=Han}\p{Script=Latin}_0-9]*/uy,
  assignment: /[:+\-*/]=/uy,
  foreign: /==|!=|=>|=<|&&|\|\||\*\*|[!']/uy,
  symbol: /<>|<=|>=|[-+*/^%(),.=<>]/uy,
  character: /[\s\S]/uy,
} as const

/** Signs of other languages, and what they are here. */
export const foreignSigns: ReadonlyMap<string, string> = new Map([
  ['==', '='],
  ['!=', '<>'],
  ['=>', '>='],
  ['=<', '<='],
  ['&&', '且 / and'],
  ['||', '或 / or'],
  ['**', '^'],
  ['!', '非 / not'],
  ["'", '"'],
])

/** Digits with an optional fraction; no zeros before them, no exponent, no separators. */
export const plainNumber = /^(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/u
