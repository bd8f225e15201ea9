import { Box, Card, CardContent, Stack, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { LocalesMenuButton, useTranslate } from 'react-admin'
import { ConnectionNotice } from '../layout/ConnectionNotice.tsx'
import { useDocumentTitle } from '../layout/use-document-title.ts'

/** A page for whoever is not signed in: the product's name, what is to be done, and a form. */
export function DoorPage({ title, about, children }: { title: string; about?: string; children: ReactNode }) {
  const translate = useTranslate()
  useDocumentTitle(title)
  return (
    <Box
      component="main"
      sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', bgcolor: 'background.default', p: 2 }}
    >
      <Box sx={{ width: 'min(26rem, 100%)' }}>
        <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between', mb: 1 }}>
          <Typography variant="h5" component="p">
            {translate('console.title')}
          </Typography>
          <LocalesMenuButton />
        </Stack>
        <Card variant="outlined">
          <CardContent>
            <Typography variant="h6" component="h1" gutterBottom>
              {translate(title)}
            </Typography>
            {about !== undefined && (
              <Typography color="text.secondary" gutterBottom>
                {translate(about)}
              </Typography>
            )}
            {children}
          </CardContent>
        </Card>
      </Box>
      <ConnectionNotice />
    </Box>
  )
}
