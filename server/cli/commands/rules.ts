import { exportRules } from '../../../engine/index.ts'
import { defineCommand } from '../command.ts'
import { loadScheme } from '../load-scheme.ts'
import { parameterChoice, parameterOptions } from '../parameter-options.ts'
import { writeResult } from '../write-result.ts'

/** `jiheng rules SCHEME`: the conditions and tables of a scheme as rules that an unmodified json-rules-engine runs. */
export const rules = defineCommand({
  name: 'rules',
  summary: 'rules-summary',
  operands: [{ name: 'SCHEME', count: 'one' }],
  options: { out: { type: 'value', value: 'FILE', about: 'option-out' }, ...parameterOptions },
  notes: ['rules-exit'],
  async run({ operands: [file = ''], options }, context) {
    const loaded = await loadScheme(file, await parameterChoice(options, context), context)
    if (loaded === undefined) return 1
    await writeResult(`${JSON.stringify(exportRules(loaded.scheme), undefined, 2)}\n`, options.out, context)
    return 0
  },
})
