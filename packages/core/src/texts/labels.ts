import type { Actor } from '../contract/finding.ts'
import type { Template, Text } from '../contract/texts.ts'
import type { CoreTextCode } from './codes.ts'

/** How values that are codes are called in one language. */
export interface Labels {
  /** Who can put it right. */
  readonly who: Readonly<Record<Actor, string>>
  /** Where a setting stands that a user inherits from the system user `{card}`. */
  readonly inherited: string
  /** Fields of a card, as on its form, and parts of a mail. */
  readonly field: Readonly<Record<string, string>>
  readonly security: Readonly<Record<string, string>>
  /** Kinds of servers that are not for sending mail. */
  readonly kind: Readonly<Record<string, string>>
  /** Units of time in the case that the texts need after “in”: „2 tunni” (pärast), „(pēc) 2 stundām”. Absent: as Intl has them. */
  readonly wait?: Readonly<Record<'second' | 'minute' | 'hour', Template>>
}

/** What the core itself says in one language. */
export interface CoreTexts {
  readonly words: Required<Labels>
  readonly table: Readonly<Record<CoreTextCode, Text>>
}
