import { invariant } from '../../engine/index.ts'
import api from '../../schemas/messages/api.json' with { type: 'json' }
import check from '../../schemas/messages/check.json' with { type: 'json' }
import command from '../../schemas/messages/command.json' with { type: 'json' }
import compile from '../../schemas/messages/compile.json' with { type: 'json' }
import document from '../../schemas/messages/document.json' with { type: 'json' }
import evaluation from '../../schemas/messages/evaluation.json' with { type: 'json' }
import formula from '../../schemas/messages/formula.json' with { type: 'json' }
import imports from '../../schemas/messages/imports.json' with { type: 'json' }
import jobs from '../../schemas/messages/jobs.json' with { type: 'json' }
import previews from '../../schemas/messages/previews.json' with { type: 'json' }
import reason from '../../schemas/messages/reason.json' with { type: 'json' }
import runs from '../../schemas/messages/runs.json' with { type: 'json' }
import schemeImports from '../../schemas/messages/scheme-imports.json' with { type: 'json' }
import start from '../../schemas/messages/start.json' with { type: 'json' }
import store from '../../schemas/messages/store.json' with { type: 'json' }
import { fill, type Params } from './fill.ts'
import { inWords } from './in-words.ts'
import type { Language } from './language.ts'

/** The sentences of one area: code → language → sentence. */
export type Catalogue = Readonly<Record<string, Readonly<Record<Language, string>>>>

/** All sentences by the area whose table of codes they belong to. */
export const catalogues = {
  document,
  formula,
  compile,
  check,
  evaluation,
  reason,
  command,
  store,
  api,
  start,
  imports,
  jobs,
  previews,
  runs,
  'scheme-imports': schemeImports,
} as const satisfies Record<string, Catalogue>

const sentences: Catalogue = Object.assign({}, ...Object.values(catalogues))

/** What a code says in a language. That a sentence exists for every code and uses only its parameters is tested. */
export function sentence(code: string, params: Params, language: Language): string {
  const template = Object.hasOwn(sentences, code) ? sentences[code] : undefined
  invariant(template !== undefined, `the code "${code}" has no sentence`)
  return fill(template[language], inWords(params, language))
}
