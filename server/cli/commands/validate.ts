import { type Call, defineCommand, type Options } from '../command.ts'
import { factsOptions } from '../facts-options.ts'
import { parameterOptions } from '../parameter-options.ts'
import { emptyTally } from '../tally.ts'
import { validateFile } from '../validate/validate-file.ts'

export const validateOptions = {
  strict: { type: 'flag', about: 'option-strict' },
  scheme: { type: 'value', value: 'FILE', about: 'option-scheme' },
  ...parameterOptions,
  ...factsOptions,
} as const satisfies Options

/** `jiheng validate FILE…`: everything that is wrong or doubtful in files of schemes, facts, cases and outcomes. */
export const validate = defineCommand({
  name: 'validate',
  summary: 'validate-summary',
  operands: [{ name: 'FILE', count: 'many' }],
  options: validateOptions,
  notes: ['validate-exit'],
  async run({ operands, options }: Call<typeof validateOptions>, context) {
    const tally = emptyTally()
    const to = { context, out: context.stdout, tally }
    for (const file of operands) await validateFile(file, options, to)
    const { error: errors, warning: warnings, notice: notices } = tally
    context.stdout.write(`${context.say('validated', { files: operands.length, errors, warnings, notices })}\n`)
    return errors > 0 || (options.strict && warnings > 0) ? 1 : 0
  },
})
