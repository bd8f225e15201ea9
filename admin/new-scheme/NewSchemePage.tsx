import { Box, Tab, Tabs, Typography } from '@mui/material'
import { type ReactNode, useEffect, useRef } from 'react'
import { Title, useTranslate } from 'react-admin'
import { Link, useSearchParams } from 'react-router-dom'
import { FillTemplatePage } from './fill/FillTemplatePage.tsx'
import { TemplateLibrary } from './library/TemplateLibrary.tsx'
import { CopyScheme } from './other/CopyScheme.tsx'
import { EmptyScheme } from './other/EmptyScheme.tsx'

const ways = ['template', 'copy', 'empty'] as const

/** Makes a scheme: of a template, as a copy, empty; or leads to where one is imported. */
export function NewSchemePage() {
  const translate = useTranslate()
  const [params] = useSearchParams()
  const template = params.get('template')
  const way = ways.find((each) => each === params.get('way')) ?? 'template'
  const say = (key: string) => translate(`newScheme.${key}`)
  if (template !== null) {
    return (
      <Framed title={say('fill.title')} about={say('fill.about')}>
        <FillTemplatePage id={template} />
      </Framed>
    )
  }
  return (
    <Framed title={say('title')} about={say('about')}>
      <Tabs value={way} aria-label={say('ways')} sx={{ mb: 2 }}>
        {ways.map((each) => (
          <Tab key={each} value={each} label={say(`way.${each}`)} component={Link} to={`/schemes/create?way=${each}`} />
        ))}
        <Tab value="import" label={say('way.import')} component={Link} to="/schemes/import" />
      </Tabs>
      {way === 'template' && <TemplateLibrary />}
      {way === 'copy' && <CopyScheme />}
      {way === 'empty' && <EmptyScheme />}
    </Framed>
  )
}

/** A page with its heading, to which the focus goes when it comes in the place of another. */
function Framed({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (title !== '') heading.current?.focus()
  }, [title])
  return (
    <Box sx={{ mt: 1.5 }}>
      <Title title={title} />
      <Typography
        ref={heading}
        tabIndex={-1}
        component="h2"
        color="text.secondary"
        gutterBottom
        sx={{ outline: 'none' }}
      >
        {about}
      </Typography>
      {children}
    </Box>
  )
}
