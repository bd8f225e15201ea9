import { useLocale, useTranslate } from 'react-admin'
import { useDepartments } from '../departments/use-departments.ts'
import { ShortText } from '../ShortText.tsx'
import { type Grant, grantsText } from './grants-text.ts'

/** The roles of an account and the departments in which they hold, in words. */
export function GrantsText({ grants, width }: { grants: readonly Grant[]; width?: number }) {
  const translate = useTranslate()
  const departments = useDepartments()
  const isChinese = useLocale() === 'zh-CN'
  const text = grantsText(grants, {
    roleName: (role) => translate(`console.role.${role}`, { _: role }),
    departmentName: (id) => departments?.get(id)?.name ?? id,
    everywhere: translate('accounts.everywhere'),
    comma: isChinese ? '、' : ', ',
    stop: isChinese ? '；' : '; ',
  })
  return width === undefined ? <span>{text}</span> : <ShortText text={text} width={width} />
}
