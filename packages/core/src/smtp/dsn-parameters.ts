import type { OutgoingMail } from '../message/mail.ts'

/** Values of the parameters of MAIL (`RET`, `ENVID`) and RCPT (`NOTIFY`) that ask for reports, before xtext (RFC 3461 4). */
export interface DsnParameters {
  readonly ret?: 'FULL' | 'HDRS'
  readonly envid?: string
  readonly notify?: string
}

/** Longest ENVID (RFC 3461 4.4), counted as it is sent. */
const longestId = 100

/** Two of the visible characters are written as three (RFC 3461 4). */
const xtextLength = (text: string): number => text.length + 2 * (text.match(/[+=]/g)?.length ?? 0)

/** What the two commands say about reports on one message. Undefined: nothing. */
export const dsnParameters = ({
  dsn,
  messageId,
}: Pick<OutgoingMail, 'dsn' | 'messageId'>): DsnParameters | undefined => {
  if (dsn === undefined) return undefined
  const { notify, return: returned, id } = dsn
  const envid = id ?? messageId
  return {
    ...(returned === undefined ? {} : { ret: returned === 'full' ? ('FULL' as const) : ('HDRS' as const) }),
    ...(xtextLength(envid) > longestId ? {} : { envid }),
    ...(notify === undefined ? {} : { notify: [notify].flat().join(',').toUpperCase() }),
  }
}
