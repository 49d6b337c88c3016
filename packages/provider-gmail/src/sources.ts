import type { Source } from '@saatja/core'

const known = (from: string, confidence: Source['confidence'] = 'vendor'): Source => ({
  from,
  checkedAt: '2026-11-22',
  confidence,
})

/** Directo's help page: server, port and encryption, and the way to an app password. */
export const helpPage = known('https://wiki.directo.ee/lv/meiliserveri_seadistamine?rev=1773221177')

/** Google's own list of SMTP replies. */
export const errorList = known('https://support.google.com/a/answer/3726730')

/** Replies collected from Google's pages and from bounces over the years, older wordings among them. */
export const replyCollection = known('sisimai/p5-sisimai, lib/Sisimai/Rhost/Google.pm', 'observed')

export const sendingLimits = known('https://support.google.com/a/answer/166852')

export const relayPage = known('https://support.google.com/a/answer/2956491')

export const tokenProtocol = known('https://developers.google.com/gmail/imap/xoauth2-protocol')

/** EHLO replies of smtp.gmail.com that others put into public issues. */
export const seenGreetings = known('https://github.com/WWBN/AVideo/issues/3212', 'observed')

export const seenReplies = known('Replies of smtp.gmail.com quoted in public issues', 'observed')

/** Names in DNS, as classifiers of mail hosts and an archive of DNS have them. */
export const publicRecords: Source = {
  ...known(
    'Two public classifiers of mail hosts, an audit of MX records and an archive of DNS, August 2026',
    'observed',
  ),
  checkedAt: '2026-11-28',
}

export const dkimHelp: Source = {
  ...known('https://support.google.com/a/answer/174124'),
  checkedAt: '2026-11-28',
}

export const directory: Source = {
  ...known('Thunderbird ISPDB, commit c6ad796, March 2026', 'observed'),
  checkedAt: '2026-11-28',
}

const read = (from: string, confidence: Source['confidence'] = 'vendor'): Source => ({
  ...known(from, confidence),
  checkedAt: '2026-11-29',
})

/** What users.messages.send takes and answers, and how large an upload may be. */
export const messagesSend = read('Discovery document of the Gmail API v1, gmail.users.messages.send')

export const apiErrors = read('https://developers.google.com/workspace/gmail/api/guides/handle-errors')

/** Answers of the Gmail API that others put into public issues. */
export const seenAnswers = read('Answers of the Gmail API quoted in public issues', 'observed')

/** When Google ends a sign-in: unused, a changed password, an application in testing, too many of them. */
export const tokenExpiry = read('https://developers.google.com/identity/protocols/oauth2#expiration')

export const signInErrors = read('https://developers.google.com/identity/protocols/oauth2/web-server')

export const delegationGuide = read('https://developers.google.com/identity/protocols/oauth2/service-account')
