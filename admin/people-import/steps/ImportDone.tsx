import { Alert, AlertTitle, Button, Card, Stack } from '@mui/material'
import { useEffect, useRef } from 'react'
import { Title, useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import type { PeopleImportDone } from '../people-import-told.ts'
import type { Purpose } from '../people-choices.ts'

interface ImportDoneProps {
  readonly done: PeopleImportDone
  readonly purpose: Purpose
  readonly onAnother: () => void
}

/** What an import has changed, and where to go from there. */
export function ImportDone({ done, purpose, onAnother }: ImportDoneProps) {
  const translate = useTranslate()
  const say = (key: string, params?: object) => translate(`imports.people.done.${key}`, params)
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => told.current?.focus(), [])
  return (
    <Card sx={{ mt: 2, p: 2.5 }}>
      <Title title={translate(`imports.people.${purpose}.title`)} />
      <Alert ref={told} tabIndex={-1} severity="success">
        <AlertTitle>{say('title')}</AlertTitle>
        {say('told', { new: done.new, changed: done.changed, unchanged: done.unchanged })}{' '}
        {done.made > 0 && say('made', { smart_count: done.made })}
      </Alert>
      <Stack direction="row" spacing={1.5} sx={{ mt: 2 }}>
        <Button component={Link} to={`/${purpose}`} variant="contained" disableElevation>
          {say('to_list')}
        </Button>
        <Button onClick={onAnother}>{say('another')}</Button>
      </Stack>
    </Card>
  )
}
