import type { EffectiveSettings } from '@saatja/core'
import type { CardDraft } from '../../../server/contract.ts'
import type { DetectView } from '../../../server/preflight/contract.ts'
import { type DraftField, withField } from '../state/card-draft.ts'

const isBlank = (value: unknown): boolean => value === undefined || value === ''

/** Fields that say where messages are sent. A card that states one has been set up by a person. */
const routeFields = ['provider', 'server', 'security'] as const

/**
 * Whether an address is complete enough to ask about: something, `@`, and a domain with a top level of two letters or
 * more.
 */
const addressForm = /^[^@\s]+@[^@\s]+\.[^@\s.]{2,}$/

/**
 * Whether it is worth looking for the mailboxes: the card needs a server of its own and names none, or its address
 * differs from the saved one.
 */
export const wantsDetection = (
  { email, mail = {} }: CardDraft,
  savedEmail: string | undefined,
  effective: EffectiveSettings | undefined,
): boolean => {
  if (!addressForm.test(email.trim())) return false
  if (routeFields.some((field) => !isBlank(mail[field]))) return false
  if (!isBlank(mail.sender) && mail.sender !== 'smtp') return false
  const broken = effective?.findings.some(
    ({ severity, field }) => severity === 'error' && (field === 'server' || field === 'sender'),
  )
  return mail.sender === 'smtp' || email.trim() !== (savedEmail ?? '') || broken === true
}

const fields: readonly DraftField[] = ['provider', 'server', 'security', 'username']

/** The fields that would be filled in, in the order of the form. A field that the card states is never among them. */
export const fillable = (
  draft: CardDraft,
  { set }: Pick<DetectView, 'set'>,
): readonly (readonly [DraftField, string])[] =>
  fields.flatMap((field) => {
    const value = set[field as keyof typeof set]
    return typeof value === 'string' && isBlank(draft.mail?.[field]) ? [[field, value] as const] : []
  })

/** The draft with what was found. */
export const filled = (draft: CardDraft, found: Pick<DetectView, 'set'>): CardDraft =>
  fillable(draft, found).reduce((card, [field, value]) => withField(card, field, value as never), draft)
