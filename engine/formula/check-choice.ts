import { foldName } from '../model/fold-name.ts'
import type { Node } from './ast.ts'
import type { Checked } from './checked.ts'
import type { ChoiceWord } from './functions/function-kind.ts'
import type { Problems } from './problems.ts'
import { text, unknown } from './type.ts'

/** An argument that must be one of a few written words; its value is the word that documents store. */
export function checkChoice(node: Node, choices: readonly ChoiceWord[], problems: Problems): Checked {
  const chosen = node.kind === 'text' ? findChoice(node.value, choices) : undefined
  if (chosen !== undefined) return { kind: 'literal', node, type: text, constant: chosen.word }
  problems.report('formula-bad-choice', node, {
    text: problems.excerpt(node),
    choices: choices.map(({ word, zh }) => `"${zh[0]}" / "${word}"`).join(', '),
  })
  return { kind: 'broken', node, type: unknown }
}

/** The choice that a word, stored or written, stands for. */
export function findChoice(written: string, choices: readonly ChoiceWord[]): ChoiceWord | undefined {
  const folded = foldName(written)
  return choices.find(({ word, zh }) => word === folded || zh.includes(folded))
}
