import type { CardDraft, CardView } from '../../../server/contract.ts'
import { type DraftField, draftOf, same, withField } from './card-draft.ts'

/** A field of a card that one person or two people have changed. */
export interface FieldDifference {
  readonly field: 'email' | 'name' | 'password' | DraftField
  /** What was saved meanwhile. */
  readonly saved: unknown
  /** What is typed here. */
  readonly typed: unknown
  /** Whether it is changed here too, so that only one of the two can stay. */
  readonly both: boolean
}

const fieldValue = (draft: CardDraft, field: FieldDifference['field']): unknown =>
  field === 'email' || field === 'name' || field === 'password' ? draft[field] : draft.mail?.[field]

const fieldsOf = (drafts: readonly CardDraft[]): readonly FieldDifference['field'][] => [
  'email',
  'name',
  ...new Set(drafts.flatMap(({ mail = {} }) => Object.keys(mail) as DraftField[])),
]

/** Lists what was saved since typing began, field by field. Of a password only that it changed. */
export const changedSince = (
  draft: CardDraft,
  base: CardView,
  present: CardView,
): readonly FieldDifference[] => {
  const before = draftOf(base)
  const now = draftOf(present)
  const fields = fieldsOf([draft, before, now]).flatMap((field): FieldDifference[] => {
    const [was, saved, typed] = [before, now, draft].map((one) => fieldValue(one, field))
    return same(was, saved) ? [] : [{ field, saved, typed, both: !same(typed, was) && !same(typed, saved) }]
  })
  const password = base.passwordSet !== present.passwordSet || fields.length === 0
  return password && base.version !== present.version
    ? [
        ...fields,
        {
          field: 'password',
          saved: present.passwordSet,
          typed: draft.password,
          both: draft.password !== undefined,
        },
      ]
    : fields
}

const withPerson = (draft: CardDraft, field: 'email' | 'name', value: string | undefined): CardDraft => {
  if (field === 'email') return { ...draft, email: value ?? '' }
  const { name: _old, ...rest } = draft
  return value === undefined ? rest : { ...rest, name: value }
}

/** Puts the changes that are typed here over the card as it is saved now. */
export const mergeDraft = (draft: CardDraft, base: CardView, present: CardView): CardDraft => {
  const before = draftOf(base)
  const { password, dkimKey } = draft
  const start: CardDraft = {
    ...draftOf(present),
    ...(password === undefined ? {} : { password }),
    ...(dkimKey === undefined ? {} : { dkimKey }),
  }
  return fieldsOf([draft, before]).reduce<CardDraft>((merged, field) => {
    const typed = fieldValue(draft, field)
    if (same(typed, fieldValue(before, field)) || field === 'password') return merged
    return field === 'email' || field === 'name'
      ? withPerson(merged, field, typed as string | undefined)
      : withField(merged, field, typed as never)
  }, start)
}
