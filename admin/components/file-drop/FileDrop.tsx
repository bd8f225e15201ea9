import UploadFileIcon from '@mui/icons-material/UploadFileOutlined'
import { Alert, Box, Button, Stack, Typography } from '@mui/material'
import { type DragEvent, useId, useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { type FileRefusal, refusalOfFiles } from './refusal-of-files.ts'
import { megabytes } from './megabytes.ts'

interface FileDropProps {
  /** What is wanted, in a few words. */
  readonly label: string
  /** Said below it: which kinds of files are read. */
  readonly about?: string
  /** Ends of the names that are taken, with their dots: `['.csv', '.xlsx']`. */
  readonly endings: readonly string[]
  readonly limitBytes: number
  /** The one chosen last. */
  readonly file?: File | undefined
  readonly isDisabled?: boolean
  onFile(file: File): void
}

/** Takes one file, dropped or chosen; says why where it cannot be taken, and keeps the one before. */
export function FileDrop({ label, about, endings, limitBytes, file, isDisabled = false, onFile }: FileDropProps) {
  const translate = useTranslate()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [refusal, setRefusal] = useState<FileRefusal>()
  const take = (files: readonly File[]) => {
    const why = refusalOfFiles(files, { endings, limitBytes })
    setRefusal(why)
    const [first] = files
    if (why === undefined && first !== undefined) onFile(first)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!isDisabled) take([...event.dataTransfer.files])
  }
  return (
    <Stack spacing={1}>
      <Box
        onDragOver={(event) => {
          event.preventDefault()
          setOver(!isDisabled)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{
          ...{ border: '1px dashed', borderColor: isOver ? 'primary.main' : 'divider', borderRadius: 1 },
          ...{ bgcolor: isOver ? 'action.hover' : 'background.paper', p: 3, textAlign: 'center' },
        }}
      >
        <UploadFileIcon sx={{ color: 'text.secondary', fontSize: 32 }} />
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{file?.name ?? label}</Typography>
        {file !== undefined && (
          <Typography variant="body2" color="text.secondary">
            {megabytes(file.size)}
          </Typography>
        )}
        {about !== undefined && (
          <Typography id={`${id}-about`} variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
            {about}
          </Typography>
        )}
        <Button
          sx={{ mt: 1.5 }}
          variant={file === undefined ? 'contained' : 'outlined'}
          disableElevation
          disabled={isDisabled}
          aria-describedby={about === undefined ? undefined : `${id}-about`}
          onClick={() => input.current?.click()}
        >
          {translate(file === undefined ? 'files.choose' : 'files.another')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          tabIndex={-1}
          aria-label={label}
          accept={endings.join(',')}
          onChange={({ target }) => {
            take([...(target.files ?? [])])
            // The same one may be chosen again, once it was corrected.
            target.value = ''
          }}
        />
      </Box>
      {refusal !== undefined && <Alert severity="error">{translate(refusal.key, refusal.params)}</Alert>}
    </Stack>
  )
}
