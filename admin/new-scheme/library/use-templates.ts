import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useLocale } from 'react-admin'
import { callApi } from '../../providers/call-api.ts'
import type { Template, WholeTemplate } from './template.ts'

const forGood = Number.POSITIVE_INFINITY

/** The templates of the library, in the words of the language. */
export function useTemplates(): UseQueryResult<readonly Template[]> {
  return useQuery({
    queryKey: ['templates', useLocale()],
    staleTime: forGood,
    queryFn: async () => {
      const { json } = await callApi('/templates')
      return (json as { templates: readonly Template[] }).templates
    },
  })
}

/** One of them with its document and cases. */
export function useTemplate(id: string): UseQueryResult<WholeTemplate> {
  return useQuery({
    queryKey: ['templates', useLocale(), id],
    staleTime: forGood,
    queryFn: async () => (await callApi(`/templates/${encodeURIComponent(id)}`)).json as WholeTemplate,
  })
}
