import type { Source } from '@saatja/core'

const checkedAt = '2026-11-22'

const standard = (from: string): Source => ({ from, checkedAt, confidence: 'vendor' })

export const certificates = standard('RFC 5280, section 6 and RFC 6125, section 6')
export const startTls = standard('RFC 3207, sections 4 and 6')
export const oldTls = standard('RFC 8996, section 1')
export const implicitTls = standard('RFC 8314, section 3')
export const smtp = standard('RFC 5321, sections 3.1, 4.2 and 4.5.3.2')
export const ambiguity = standard('RFC 5321, section 4.5.3.2.6 and RFC 1047')
export const signIn = standard('RFC 4954, sections 3 and 4')

/** A client that lost the answer to a POST cannot know its result, and must not repeat the request by itself. */
export const postedTwice: Source = {
  from: 'RFC 9110, sections 9.2.2 and 15.6',
  checkedAt: '2026-11-29',
  confidence: 'vendor',
}

/** Replies that no standard foresees, each seen by a mail library that took it for a success. */
export const oddReplies: Source = {
  from: 'scripted server and nodemailer 10.6.0 on loopback',
  checkedAt,
  confidence: 'observed',
}
