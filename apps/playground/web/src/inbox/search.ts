import type { InboxItem } from '../../../server/inbox/contract.ts'

/** What someone looks for in the inbox. */
export interface InboxSearch {
  /** Words that all have to be in the subject, the sender or the recipients, without regard to case. */
  readonly words: string
  readonly onlyWithAttachments: boolean
}

const textOf = ({ subject, from, to, envelope }: InboxItem): string =>
  [subject, from?.name, from?.address, ...to.flatMap(({ name, address }) => [name, address]), ...envelope.to]
    .join('\n')
    .toLowerCase()

/** The messages that fit, in the same order. */
export const findMessages = (
  items: readonly InboxItem[],
  { words, onlyWithAttachments }: InboxSearch,
): readonly InboxItem[] => {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return items.filter((item) => {
    if (onlyWithAttachments && item.attachments === 0) return false
    const text = textOf(item)
    return wanted.every((word) => text.includes(word))
  })
}
