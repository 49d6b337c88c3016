import type { Source } from '../../contract/diagnosis.ts'

const checkedAt = '2026-11-22'

/** Meaning of the basic codes. */
export const rfc5321: Source = { from: 'RFC 5321, sections 4.2 and 4.5.3', checkedAt, confidence: 'vendor' }

/** Replies to AUTH. */
export const rfc4954: Source = { from: 'RFC 4954, section 6', checkedAt, confidence: 'vendor' }

/** Replies to STARTTLS. */
export const rfc3207: Source = { from: 'RFC 3207, section 4', checkedAt, confidence: 'vendor' }

/** Meaning of the enhanced codes. */
export const rfc3463: Source = { from: 'RFC 3463 and its IANA registry', checkedAt, confidence: 'vendor' }

/** Replies to a refused XOAUTH2 token. */
export const xoauth2: Source = {
  from: 'https://developers.google.com/gmail/imap/xoauth2-protocol',
  checkedAt,
  confidence: 'vendor',
}

/** Errors of a token endpoint. */
export const rfc6749: Source = { from: 'RFC 6749, sections 4.1.2.1 and 5.2', checkedAt, confidence: 'vendor' }

/** Error names of Node's network, name lookup and TLS layers. */
export const node: Source = { from: 'https://nodejs.org/api/errors.html', checkedAt, confidence: 'vendor' }

/** Errors that nodemailer finds itself. */
export const nodemailer: Source = { from: 'https://nodemailer.com/errors', checkedAt, confidence: 'vendor' }

/** The texts of OpenSSL, seen on loopback with nodemailer 10.6.0. */
export const openssl: Source = {
  from: 'OpenSSL 3, seen with nodemailer 10.6.0',
  checkedAt,
  confidence: 'observed',
}

/** Words that mail servers of many makes were seen to use. */
export const servers: Source = {
  from: 'https://github.com/sisimai/p5-sisimai and replies quoted in public issue trackers',
  checkedAt,
  confidence: 'observed',
}

const lately = '2026-11-28'

/** 521 and 556: servers and domains that accept no mail. */
export const rfc7504: Source = {
  from: 'RFC 7504, sections 3 and 4; RFC 7505, section 4.2',
  checkedAt: lately,
  confidence: 'vendor',
}

/** Microsoft's list of the codes that Exchange writes into returned mail. */
export const exchangeCodes: Source = {
  from: 'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online',
  checkedAt: lately,
  confidence: 'vendor',
}

/** Words of mail programs for their users; each rule's were put together from several, none is a quotation. */
export const mailPrograms: Source = {
  from: 'Words that mail programs show in English, Estonian and Latvian',
  checkedAt: '2026-11-29',
  confidence: 'unverified',
}

/** A reply that people quote in a public thread. */
export const seenIn = (from: string): Source => ({ from, checkedAt: lately, confidence: 'observed' })

/** A reply as the vendor's own pages give it. */
export const documented = (from: string): Source => ({ from, checkedAt: lately, confidence: 'vendor' })
