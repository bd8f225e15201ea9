import { Button, Card, CardContent, Chip, Divider, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { ExampleCard } from './ExampleCard.tsx'
import { FollowingList } from './FollowingList.tsx'
import { MeasureTree } from './MeasureTree.tsx'
import type { Template } from './template.ts'

/** All about a template, and the way on with it. */
export function TemplateDetail({ template }: { template: Template }) {
  const translate = useTranslate()
  const say = (key: string, params?: object) => translate(`newScheme.library.${key}`, params)
  const { id, name, about, cycle, posts, departments, raters, blanks, measures, bands, pays, rewards, penalties } =
    template
  return (
    <Card variant="outlined" component="article" aria-labelledby="template-name">
      <CardContent>
        <Stack direction="row" spacing={2} sx={{ alignItems: 'flex-start', justifyContent: 'space-between' }}>
          <Typography id="template-name" variant="h6" component="h2">
            {name}
          </Typography>
          <Button component={Link} to={`/schemes/create?template=${id}`} variant="contained" sx={{ flexShrink: 0 }}>
            {say('use')}
          </Button>
        </Stack>
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 0.5, my: 1 }}>
          <Chip size="small" label={say('by', { cycle })} />
          {departments.map((each) => (
            <Chip key={`d ${each}`} size="small" variant="outlined" label={each} />
          ))}
          {posts.map((each) => (
            <Chip key={`p ${each}`} size="small" variant="outlined" label={each} />
          ))}
          {blanks > 0 && <Chip size="small" variant="outlined" label={say('blanks', { smart_count: blanks })} />}
        </Stack>
        {template.example !== undefined && <ExampleCard example={template.example} />}
        <Heading>{say('what_measures')}</Heading>
        <MeasureTree measures={measures} />
        {raters.length > 0 && <Plain>{say('raters', { names: raters.join(say('join')) })}</Plain>}
        {bands.length > 0 && <Plain>{say('bands', { names: bands.join(say('join')) })}</Plain>}
        <Heading>{say('what_pays')}</Heading>
        {pays.length === 0 ? <Plain>{say('pays_nothing')}</Plain> : <FollowingList all={pays} />}
        {rewards.length + penalties.length > 0 && <Heading>{say('what_follows')}</Heading>}
        <FollowingList all={rewards} />
        <FollowingList all={penalties} />
        {about !== undefined && (
          <>
            <Divider sx={{ my: 1.5 }} />
            <Heading>{say('about')}</Heading>
            <Typography
              variant="body2"
              color="text.secondary"
              sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
            >
              {about}
            </Typography>
          </>
        )}
      </CardContent>
    </Card>
  )
}

function Heading({ children }: { children: string }) {
  return (
    <Typography variant="subtitle2" component="h3" sx={{ mt: 1.5 }}>
      {children}
    </Typography>
  )
}

function Plain({ children }: { children: string }) {
  return (
    <Typography variant="body2" color="text.secondary">
      {children}
    </Typography>
  )
}
