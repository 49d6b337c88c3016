import type { SentCopy } from '@saatja/core'
import { checkOptions, needed, optionRules, type RulesFor } from '@saatja/core/options'
import type { ListResponse } from 'imapflow'
import { argumentRules } from '../arguments.ts'
import { openImap } from '../ways/imap-session.ts'

/** Names of the folder in the languages of its users, where the server does not mark it (RFC 6154). */
const names =
  /^(?:sent(?: (?:items|mail|messages|e-?mails))?|saadetud(?: (?:kirjad|üksused))?|nosūtītie(?: vienumi)?|nosūtītās vēstules|išsiųsta|išsiųsti|lähetetyt(?: viestit)?|skickat|gesendet(?:e (?:objekte|elemente))?|отправленные|wysłane)$/iu

/** Finds the folder for sent mail: the one that the server marks, or else the one with such a name. */
const sentFolder = (folders: readonly ListResponse[]): string | undefined => {
  const open = folders.filter(({ flags }) => !flags.has('\\Noselect'))
  const marked = open.find(({ flags, specialUse }) => flags.has('\\Sent') || specialUse === '\\Sent')
  return (marked ?? open.find(({ name }) => names.test(name)))?.path
}

const missing = 'The mailbox has no folder for sent messages.'
const refused = 'The server did not accept the copy.'
const unreachable = 'The server for the copy cannot be reached.'
const signIn = 'The server for the copy rejected the user name or password.'
const imaps = 993

const rules: RulesFor<SentCopy> = {
  host: needed(optionRules.text),
  port: needed(optionRules.count),
  target: needed(optionRules.object),
  ca: optionRules.string,
  username: needed(optionRules.string),
  password: needed(optionRules.secret),
  message: needed(argumentRules.bytes),
}

const problemOf = (error: unknown): Error => {
  const failed = error as { readonly authenticationFailed?: boolean }
  return new Error(failed.authenticationFailed === true ? signIn : unreachable)
}

/**
 * Files a copy of a sent message in the Sent folder by IMAP, marked as read, and returns the folder. For
 * `sentCopies.file` of `createMailer`. Needs the package `imapflow`.
 * @throws Error with one sentence that quotes nothing from the server
 */
export const fileSentCopy = async (copy: SentCopy): Promise<string> => {
  const { host, port, target, ca, username, password, message }: SentCopy = Object(copy)
  // A later core may hand over more.
  checkOptions('fileSentCopy', { host, port, target, ca, username, password, message }, rules)
  const client = await openImap({
    host,
    port: target.port,
    address: target.host,
    secure: port === imaps,
    user: username,
    credentials: { password },
    ca: target.ca ?? ca,
  }).catch((error: unknown) => {
    throw problemOf(error)
  })
  try {
    const folder = sentFolder(await client.list())
    if (folder === undefined) throw new Error(missing)
    const taken = await client.append(folder, Buffer.from(message), ['\\Seen'], new Date()).catch(() => false)
    if (taken === false) throw new Error(refused)
    return folder
  } finally {
    await client.logout().catch(() => client.close())
  }
}
