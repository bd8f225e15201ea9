import LinkIcon from '@mui/icons-material/LinkOutlined'
import { Button } from '@mui/material'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Confirm, useRecordContext, useTranslate } from 'react-admin'
import { useRefusal } from '../../components/record/use-refusal.ts'
import { callApi } from '../../providers/call-api.ts'
import { throughSignIn } from '../../providers/sign-in-gate.ts'
import { type AccountLink, LinkDialog } from './LinkDialog.tsx'

/** Makes a new link by which the user of the account around it sets a password; those given before work no more. */
export function NewLinkButton() {
  const translate = useTranslate()
  const refuse = useRefusal()
  const account = useRecordContext()
  const [isAsked, setAsked] = useState(false)
  const { mutate, data, isPending, reset } = useMutation({
    mutationFn: (id: string) => newLink(id),
    onError: refuse,
    onSettled: () => setAsked(false),
  })
  if (account === undefined || account.isDisabled === true) return null
  const name = String(account.name)
  return (
    <>
      <Button size="small" startIcon={<LinkIcon />} onClick={() => setAsked(true)}>
        {translate('accounts.link.make')}
      </Button>
      <Confirm
        {...{ isOpen: isAsked, loading: isPending, title: 'accounts.link.make', content: 'accounts.link.make_about' }}
        {...{ confirm: 'accounts.link.make', titleTranslateOptions: { name }, contentTranslateOptions: { name } }}
        onConfirm={() => mutate(String(account.id))}
        onClose={() => setAsked(false)}
      />
      {data !== undefined && <LinkDialog {...{ name, link: data }} close={reset} />}
    </>
  )
}

async function newLink(id: string): Promise<AccountLink> {
  const path = `/users/${encodeURIComponent(id)}/link`
  return (await throughSignIn(() => callApi(path, { method: 'POST' }))).json as AccountLink
}
