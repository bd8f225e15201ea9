import { Button, Dialog, DialogActions, DialogContent, DialogContentText } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'

/** Drops what was chosen, once somebody has said so twice. */
export function StartOver({ onStartOver }: { readonly onStartOver: () => void }) {
  const translate = useTranslate()
  const [isAsking, setAsking] = useState(false)
  const over = () => {
    setAsking(false)
    onStartOver()
  }
  return (
    <>
      <Button color="inherit" onClick={() => setAsking(true)}>
        {translate('imports.wizard.start_over')}
      </Button>
      <Dialog open={isAsking} onClose={() => setAsking(false)} aria-describedby="start-over">
        <DialogContent>
          <DialogContentText id="start-over">{translate('imports.wizard.start_over_ask')}</DialogContentText>
        </DialogContent>
        <DialogActions>
          <Button autoFocus onClick={() => setAsking(false)}>
            {translate('imports.wizard.start_over_stay')}
          </Button>
          <Button color="error" onClick={over}>
            {translate('imports.wizard.start_over')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}
