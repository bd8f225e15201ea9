import { useEffect } from 'react'
import { useTranslate } from 'react-admin'

/** Names the browser's tab after a page: `部门 · 绩衡`. */
export function useDocumentTitle(title: string, count?: number): void {
  const translate = useTranslate()
  const said = translate(title, { smart_count: count ?? 1, _: '' })
  const product = translate('console.title')
  useEffect(() => {
    document.title = said === '' ? product : `${said} · ${product}`
  }, [said, product])
}
