import { Alert, CircularProgress } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useTranslate } from 'react-admin'
import { useTemplate } from '../library/use-templates.ts'
import { checkTemplate } from './create-from-template.ts'
import { FillTemplateForm } from './FillTemplateForm.tsx'

/** Fills in what a chosen template leaves open, and makes a draft of it. */
export function FillTemplatePage({ id }: { id: string }) {
  const translate = useTranslate()
  const { data: template, error } = useTemplate(id)
  const { data: told, error: unchecked } = useQuery({
    queryKey: ['template-check', id],
    enabled: template !== undefined,
    gcTime: 0,
    queryFn: ({ signal }) => (template === undefined ? null : checkTemplate(template, signal)),
  })
  const failure = error ?? unchecked
  if (failure !== null) return <Alert severity="error">{translate(failure.message)}</Alert>
  if (template === undefined || !told) return <CircularProgress aria-label={translate('ra.page.loading')} />
  return <FillTemplateForm {...{ template, told }} />
}
