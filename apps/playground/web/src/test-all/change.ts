import type { CardDraft, CardView, SenderView } from '../../../server/contract.ts'
import { draftOf, isDirty, withField, withPassword } from '../state/card-draft.ts'

/** What can be changed on many cards at once. */
export const changeKinds = ['sender', 'server', 'inherit', 'password'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** A change, as far as it has been chosen. */
export interface ManyChange {
  readonly kind: ChangeKind | undefined
  readonly sender: SenderView | undefined
  readonly server: string
}

const removePassword = (draft: CardDraft, { passwordSet }: CardView): CardDraft =>
  passwordSet ? withPassword(draft, '') : draft

/** With OAuth a person signs in to a mailbox, so an earlier server and password are removed. */
const withSender = (card: CardView, { id, auth }: SenderView): CardDraft => {
  const draft = withField(draftOf(card), 'sender', id)
  if (auth !== 'oauth') return draft
  const {
    server: _server,
    security: _security,
    provider: _provider,
    ca: _ca,
    dkim: _signature,
    ...mail
  } = draft.mail ?? {}
  return removePassword({ ...draft, mail: { ...mail, username: mail.username ?? card.email } }, card)
}

const withoutOwn = (card: CardView): CardDraft => {
  const { attachAs, attachFiles, editBeforeSending } = card.mail
  const documents = Object.entries({ attachAs, attachFiles, editBeforeSending })
  const mail = Object.fromEntries(documents.filter(([, value]) => value !== undefined))
  return removePassword({ ...draftOf(card), mail }, card)
}

/** Whether everything that the change needs is chosen. */
export const isChosen = ({ kind, sender, server }: ManyChange): boolean => {
  if (kind === 'sender') return sender !== undefined
  return kind === 'server' ? server.trim() !== '' : kind !== undefined
}

const changed = (card: CardView, { kind, sender, server }: ManyChange): CardDraft => {
  if (kind === 'sender' && sender) return withSender(card, sender)
  if (kind === 'server') return withField(draftOf(card), 'server', server.trim())
  return kind === 'password' ? removePassword(draftOf(card), card) : withoutOwn(card)
}

/** Makes the cards that the change would alter; none before it is chosen. Pure. */
export const changedCards = (cards: readonly CardView[], change: ManyChange): readonly CardDraft[] =>
  isChosen(change)
    ? cards.flatMap((card) => {
        const draft = changed(card, change)
        return isDirty(draft, card) ? [draft] : []
      })
    : []
