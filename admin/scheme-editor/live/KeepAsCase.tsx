import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField, Typography } from '@mui/material'
import { useEffect, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import type { RawScheme } from '../../../engine/index.ts'
import { sentenceOf } from '../../i18n/sentences.ts'
import { useLanguage } from '../bound/use-words.ts'
import { addCase, keptCase } from '../cases/case-changes.ts'
import { useEditor } from '../draft/draft-context.ts'
import { useDraftValue, useEdit } from '../draft/use-draft.ts'
import type { PersonAsCase, UnnamedCase } from './case-of-person.ts'

interface KeepAsCaseProps {
  /** Asks for the person as a case. */
  readonly ask: () => Promise<PersonAsCase>
  /** Goes to the case that was kept. */
  readonly onKept: (pointer: string) => void
}

/** The button that makes a case of whoever is looked at, and what is asked and said before. */
export function KeepAsCase({ ask, onKept }: KeepAsCaseProps) {
  const translate = useTranslate()
  const { isReadOnly } = useEditor()
  const [isOpen, setIsOpen] = useState(false)
  if (isReadOnly) return null
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setIsOpen(true)}>
        {translate('editor.cases.keep.open')}
      </Button>
      {isOpen && <KeepDialog {...{ ask, onKept }} onClose={() => setIsOpen(false)} />}
    </>
  )
}

function KeepDialog({ ask, onKept, onClose }: KeepAsCaseProps & { readonly onClose: () => void }) {
  const translate = useTranslate()
  const notify = useNotify()
  const { draft } = useEditor()
  const edit = useEdit()
  const answer = useAnswer(ask)
  const document = useDraftValue<RawScheme>('/document')
  const [typed, setTyped] = useState<string>()
  const made = answer?.kind === 'made' ? answer.made : undefined
  const name = typed ?? (made === undefined || document === undefined ? '' : nameOf(made, document, translate))
  const keep = () => {
    if (made === undefined || name.trim() === '') return
    const content = draft.getSnapshot()
    const { change, pointer } = addCase(content, keptCase(content, made, name.trim()))
    edit(change)
    notify('editor.cases.keep.done')
    onKept(`${pointer}/name`)
  }
  const title = translate('editor.cases.keep.title')
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-label={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        <DialogTitle>{title}</DialogTitle>
        <DialogContent>
          {answer === undefined && <Typography>{translate('editor.cases.keep.waiting')}</Typography>}
          {answer !== undefined && answer.kind !== 'made' && <WhyNot answer={answer} />}
          {answer?.kind === 'made' && (
            <>
              <Typography gutterBottom>{translate('editor.cases.keep.about')}</Typography>
              <TextField
                autoFocus
                required
                label={translate('editor.cases.keep.name')}
                value={name}
                onChange={({ target }) => setTyped(target.value)}
                slotProps={{ htmlInput: { maxLength: 200 } }}
              />
              <Kept kept={answer.kept} />
              <Alert severity="info" sx={{ mt: 1 }}>
                {translate('editor.cases.keep.seen')}
              </Alert>
            </>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('editor.cases.keep.cancel')}</Button>
          {made !== undefined && (
            <Button type="submit" variant="contained" disabled={name.trim() === ''}>
              {translate('editor.cases.keep.confirm')}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  )
}

/** What of the person stays in the case. */
function Kept({ kept }: { readonly kept: Extract<PersonAsCase, { readonly kind: 'made' }>['kept'] }) {
  const translate = useTranslate()
  const language = useLanguage()
  if (kept.length === 0) return null
  const names = kept
    .map((each) => translate(`editor.cases.keep.kept_part.${each}`))
    .join(language === 'en' ? ', ' : '、')
  return (
    <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
      {translate('editor.cases.keep.kept', { names })}
      {kept.includes('texts') && ` ${translate('editor.cases.keep.texts')}`}
    </Typography>
  )
}

/** Why somebody cannot become a case alone. */
function WhyNot({ answer }: { readonly answer: Exclude<PersonAsCase, { readonly kind: 'made' }> }) {
  const translate = useTranslate()
  const language = useLanguage()
  const reasons =
    answer.kind === 'compared'
      ? answer.comparisons.map(({ kind, name }) => translate(`editor.cases.keep.compared_by.${kind}`, { name }))
      : answer.kind === 'unfit'
        ? answer.issues.slice(0, 5).map(({ code, params }) => sentenceOf(code, params, language))
        : []
  return (
    <Alert severity="warning">
      {translate(`editor.cases.keep.${answer.kind}`)}
      {reasons.map((reason) => (
        <Typography key={reason} variant="body2" sx={{ mt: 0.5 }}>
          · {reason}
        </Typography>
      ))}
    </Alert>
  )
}

/** Asked once: the figures are those of the moment in which the dialog was opened. */
function useAnswer(ask: () => Promise<PersonAsCase>): PersonAsCase | undefined {
  const [answer, setAnswer] = useState<PersonAsCase>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once
  useEffect(() => {
    ask().then(setAnswer)
  }, [])
  return answer
}

/** A name to begin with, of what tells cases apart and nobody: the post, the band, the total. */
function nameOf(made: UnnamedCase, document: RawScheme, translate: ReturnType<typeof useTranslate>): string {
  const [person] = made.people
  const [expected] = made.expect
  const named = (list: readonly { readonly id: string; readonly name: string }[] = [], id?: string) =>
    list.filter((each) => each.id === id).map(({ name }) => name)
  const total = expected?.total === undefined ? [] : [`${translate('editor.live.figures.total')} ${expected.total}`]
  const parts = [...named(document.posts, person?.post), ...named(document.bands?.rows, expected?.band), ...total]
  return parts.length > 0 ? parts.join(' ') : translate('editor.cases.new_name')
}
