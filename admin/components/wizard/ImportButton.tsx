import ImportIcon from '@mui/icons-material/FileUploadOutlined'
import { Button } from '@mui/material'
import { useCanAccess, useResourceContext, useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'

/** Opens the import of the records of a list, for whoever may make them. */
export function ImportButton() {
  const translate = useTranslate()
  const resource = useResourceContext() ?? ''
  const { canAccess } = useCanAccess({ resource, action: 'create' })
  if (canAccess !== true) return null
  return (
    <Button component={Link} to={`/${resource}/import`} size="small" startIcon={<ImportIcon />}>
      {translate('imports.wizard.open')}
    </Button>
  )
}
