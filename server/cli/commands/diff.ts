import { diffSchemes } from '../../../engine/index.ts'
import { defineCommand } from '../command.ts'
import { loadRawScheme } from '../load-scheme.ts'
import { changeSentence } from '../print/change-sentence.ts'

/** `jiheng diff A B`: what the second scheme says differently, a sentence for each difference. */
export const diff = defineCommand({
  name: 'diff',
  summary: 'diff-summary',
  operands: [
    { name: 'A', count: 'one' },
    { name: 'B', count: 'one' },
  ],
  options: {},
  notes: ['diff-exit'],
  async run({ operands: [before = '', after = ''] }, context) {
    const a = await loadRawScheme(before, context)
    const b = await loadRawScheme(after, context)
    if (a === undefined || b === undefined) return 1
    const changes = diffSchemes(a, b)
    const lines = changes.map((change) => changeSentence(change, { a, b }, context))
    const last =
      lines.length === 0 ? context.say('diff-same', {}) : context.say('diff-counted', { count: lines.length })
    context.stdout.write(`${[...lines, last].join('\n')}\n`)
    return 0
  },
})
