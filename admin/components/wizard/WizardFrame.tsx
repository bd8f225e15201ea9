import { Box, Button, Card, Stack, Step, StepButton, Stepper, Typography } from '@mui/material'
import { type ReactNode, useEffect, useRef } from 'react'
import { Title, useTranslate } from 'react-admin'

export interface WizardStep {
  readonly key: string
  readonly label: string
}

interface WizardFrameProps {
  readonly title: string
  readonly steps: readonly WizardStep[]
  readonly current: number
  /** The last step that may be opened. */
  readonly reached: number
  onStep(index: number): void
  /** The button that goes on, or does it all; none where it is left out. */
  readonly next?: ReactNode
  /** Why it does not go on yet. */
  readonly why?: string | undefined
  readonly extra?: ReactNode
  readonly children: ReactNode
}

/** The steps of a wizard and the one that is open; its heading gets the focus when it opens. */
export function WizardFrame(props: WizardFrameProps) {
  const { title, steps, current, reached, onStep, next, why, extra, children } = props
  const translate = useTranslate()
  const heading = useRef<HTMLHeadingElement>(null)
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heading is another with each step
  useEffect(() => {
    if (!isFirst.current) heading.current?.focus()
    isFirst.current = false
  }, [current])
  return (
    <Card sx={{ mt: 2, display: 'flex', flexDirection: 'column' }}>
      <Title title={title} />
      <Stepper nonLinear activeStep={current} sx={{ p: 2, borderBottom: 1, borderColor: 'divider' }}>
        {steps.map(({ key, label }, index) => (
          <Step key={key} completed={index < current} disabled={index > reached}>
            <StepButton onClick={() => onStep(index)} aria-current={index === current ? 'step' : undefined}>
              {label}
            </StepButton>
          </Step>
        ))}
      </Stepper>
      <Box sx={{ p: 2.5, minHeight: '20rem' }}>
        <Typography ref={heading} tabIndex={-1} variant="h6" component="h2" sx={{ outline: 'none', mb: 1.5 }}>
          {steps[current]?.label}
        </Typography>
        {children}
      </Box>
      <Stack
        direction="row"
        spacing={1.5}
        sx={{
          ...{ alignItems: 'center', px: 2.5, py: 1.5, borderTop: 1, borderColor: 'divider' },
          ...{ position: 'sticky', bottom: 0, bgcolor: 'background.paper', zIndex: 1 },
        }}
      >
        {current > 0 && <Button onClick={() => onStep(current - 1)}>{translate('imports.wizard.back')}</Button>}
        {next}
        {why !== undefined && (
          <Typography variant="body2" color="text.secondary" role="status" sx={{ flex: 1 }}>
            {why}
          </Typography>
        )}
        <Box sx={{ ml: 'auto !important' }}>{extra}</Box>
      </Stack>
    </Card>
  )
}
