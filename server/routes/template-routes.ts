import type { Route } from '../http/route.ts'
import { findTemplates } from '../templates/find-templates.ts'
import { workedTemplates } from '../templates/template-library.ts'
import { templateSummary } from '../templates/template-summary.ts'
import { asJson } from '../uses/schemes/scheme-record.ts'
import { NotFound } from '../uses/refusals.ts'

const access = { resource: 'templates', action: 'read' } as const

/** The library of templates that comes with the product. */
export const templateRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: '/templates', query: ['q'], answer: 'templates', access },
    summary:
      'Lists the templates of the library: what each measures and pays, with an example; `q` looks everywhere in that.',
    run: async ({ query: { q = '' }, language }) => {
      const all = (await workedTemplates()).map((each) => templateSummary(each, language))
      return { body: { templates: findTemplates(all, q).map((each) => asJson(each)) } }
    },
  },
  {
    ...{ method: 'get', path: '/templates/:id', answer: 'template', access },
    summary: 'Shows a template with its document and its cases, of which a scheme can be made.',
    run: async ({ params: { id = '' }, language }) => {
      const template = (await workedTemplates()).find((each) => each.id === id)
      if (template === undefined) throw new NotFound()
      const { scheme, cases } = template
      return { body: asJson({ ...templateSummary(template, language), document: scheme, ...(cases && { cases }) }) }
    },
  },
]
