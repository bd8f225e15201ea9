import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import { Button, Stack } from '@mui/material'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { download } from './download.ts'

interface DownloadButtonsProps {
  /** What is saved, for those who hear it. */
  readonly label: string
  /** Of the API, without the format: `/runs/x/export`. */
  readonly path: string
  onSaved?(): void
}

/** Saves a table of the API as a workbook or as CSV. */
export function DownloadButtons({ label, path, onSaved }: DownloadButtonsProps) {
  const translate = useTranslate()
  const notify = useNotify()
  const [isBusy, setIsBusy] = useState(false)
  const save = async (format: string) => {
    setIsBusy(true)
    try {
      await download(`${path}?format=${format}`)
      onSaved?.()
    } catch (error) {
      notify(error instanceof Error ? error.message : String(error), { type: 'error' })
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <Stack direction="row" spacing={1}>
      {(['xlsx', 'csv'] as const).map((format) => (
        <Button
          key={format}
          variant="outlined"
          size="small"
          startIcon={<DownloadIcon />}
          disabled={isBusy}
          aria-label={translate(`runs.save_${format}_of`, { label })}
          onClick={() => void save(format)}
        >
          {translate(`runs.save_${format}`)}
        </Button>
      ))}
    </Stack>
  )
}
