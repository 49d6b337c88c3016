import type { CardDraft, CardView } from '../../../server/contract.ts'

/** Makes the draft of a stored card. The password and its server stay on the server. */
export const draftOf = ({
  code,
  email,
  name,
  mail: { passwordFor: _server, ...mail },
}: CardView): CardDraft => ({
  code,
  email,
  ...(name === undefined ? {} : { name }),
  mail,
})

export type DraftMail = NonNullable<CardDraft['mail']>
export type DraftField = keyof DraftMail

/** Whether two values of a card say the same. */
export const same = (a: unknown, b: unknown): boolean => {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => same(a[key as keyof typeof a], b[key as keyof typeof b]))
}

export const isDirty = (draft: CardDraft, stored: CardView | undefined): boolean =>
  stored === undefined || !same(draft, draftOf(stored))

/** The draft with one mail field stated, or no longer stated. */
export const withField = <F extends DraftField>(
  draft: CardDraft,
  field: F,
  value: DraftMail[F] | undefined,
): CardDraft => {
  const { [field]: _old, ...rest } = draft.mail ?? {}
  return {
    ...draft,
    mail: (value === undefined || value === '' ? rest : { ...rest, [field]: value }) as DraftMail,
  }
}

/** Changes a part of the draft's DKIM signature. A signature without any part is removed. */
export const withDkim = (draft: CardDraft, typed: Partial<NonNullable<DraftMail['dkim']>>): CardDraft => {
  const dkim = { domain: '', selector: '', ...draft.mail?.dkim, ...typed }
  const { dkimKey, ...rest } = draft
  const nothing = dkim.domain === '' && dkim.selector === '' && !dkimKey
  return withField(nothing ? rest : draft, 'dkim', nothing ? undefined : dkim)
}

/** The draft with a new private key; without one, that which is stored stays. */
export const withPrivateKey = (draft: CardDraft, dkimKey: string): CardDraft => {
  const { dkimKey: _old, ...rest } = draft
  return withDkim(dkimKey === '' ? rest : { ...rest, dkimKey }, {})
}

export const withPassword = (draft: CardDraft, password: string | undefined): CardDraft => {
  const { password: _old, ...rest } = draft
  return password === undefined ? rest : { ...rest, password }
}
