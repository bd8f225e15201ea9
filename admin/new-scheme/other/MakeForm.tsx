import { Alert, Button, Card, CardContent, Stack } from '@mui/material'
import { type ReactNode, type SyntheticEvent, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { PlaceFields } from '../place/PlaceFields.tsx'
import type { Place } from './make-scheme.ts'

interface MakeFormProps {
  /** What else is asked for, above department and name. */
  readonly children: ReactNode
  /** The name that is there before anybody types one. */
  readonly name?: string
  readonly isReady: boolean
  /** Makes it and gives its id. */
  readonly onMake: (place: Place) => Promise<string>
}

/** Department and name of a new scheme; opens it when it is made. */
export function MakeForm({ children, name: proposed = '', isReady, onMake }: MakeFormProps) {
  const translate = useTranslate()
  const navigate = useNavigate()
  const [department, setDepartment] = useState('')
  const [typed, setTyped] = useState<string>()
  const [failure, setFailure] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const name = typed ?? proposed
  const make = async (event: SyntheticEvent) => {
    event.preventDefault()
    setBusy(true)
    setFailure(undefined)
    try {
      navigate(`/schemes/${await onMake({ department, name })}`)
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Card variant="outlined" component="form" onSubmit={make} sx={{ maxWidth: '52rem' }}>
      <CardContent>
        <Stack spacing={2}>
          {children}
          <PlaceFields {...{ department, name }} onDepartment={setDepartment} onName={setTyped} />
          {failure !== undefined && <Alert severity="error">{translate(failure, { _: failure })}</Alert>}
          <Button
            type="submit"
            variant="contained"
            loading={isBusy}
            disabled={!isReady || department === '' || name.trim() === ''}
            sx={{ alignSelf: 'flex-start' }}
          >
            {translate('newScheme.fill.create')}
          </Button>
        </Stack>
      </CardContent>
    </Card>
  )
}
