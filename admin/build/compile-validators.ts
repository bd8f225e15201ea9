import standalone from 'ajv/dist/standalone/index.js'
import { _, Ajv2020 } from 'ajv/dist/2020.js'
import { isDate } from '../../engine/index.ts'
import cases from '../../schemas/cases.schema.json' with { type: 'json' }
import facts from '../../schemas/facts.schema.json' with { type: 'json' }
import outcome from '../../schemas/outcome.schema.json' with { type: 'json' }
import rule from '../../schemas/rule.schema.json' with { type: 'json' }
import scheme from '../../schemas/scheme.schema.json' with { type: 'json' }

/**
 * The source of a module that checks documents against their schemas without compiling anything, since the console's pages may not:
 * `export function validatorsWith(require)` gives `{ scheme, cases }`, validators as Ajv makes them. `require` gives what their code
 * asks for by name: formats, and the function of Ajv's that counts characters.
 */
export function compileValidators(): string {
  const ajv = new Ajv2020({
    allErrors: true,
    // Errors bring the part of the schema that they are about.
    verbose: true,
    discriminator: true,
    strict: true,
    // As on the server, see `server/documents/schema-index.ts`.
    strictRequired: false,
    allowUnionTypes: true,
    formats: { date: isDate },
    code: { source: true, formats: _`require("formats")` },
  })
  for (const schema of [scheme, facts, outcome, rule, cases]) ajv.addSchema(schema)
  const code = make(ajv, { scheme: 'scheme.schema.json', cases: 'cases.schema.json' })
  return `export function validatorsWith(require) {\nconst exports = {}\n${code}\nreturn exports\n}\n`
}

/** Which of the two a default import of this CommonJS module gives depends on who resolves it; the function bears itself as `default`. */
const make: (ajv: Ajv2020, names: Readonly<Record<string, string>>) => string = Object(standalone).default
