import type { Secret } from '@saatja/core'
import type { ImapFlow, SearchObject } from 'imapflow'
import { readReturn } from '../read-return.ts'
import { openImap } from './imap-session.ts'
import { errorOf, type OnReturn, type OpenWay, report } from './way.ts'

/** How far a mailbox has been read. Store it with the card. */
export interface ImapPosition {
  /** UIDVALIDITY of the mailbox; when the server changes it, reading starts anew. */
  readonly uidValidity: string
  /** The last UID that was checked. */
  readonly lastUid: number
}

/** A person's own mailbox that is searched for returned mail, with their consent. */
export interface ImapOptions {
  readonly host: string
  readonly port: number
  /** True: TLS from the first byte (993). False: STARTTLS, which is then required. */
  readonly secure: boolean
  readonly user: string
  /** The password, or an OAuth access token. Asked for at each connection. */
  readonly credentials: () => Promise<{ readonly password: Secret } | { readonly accessToken: Secret }>
  /** Extra CA in PEM, for a server of one's own. */
  readonly ca?: string | undefined
  /** Default `INBOX`. */
  readonly mailbox?: string | undefined
  /** Where reading continues. Absent: only mail that arrives from now on. */
  readonly position?: ImapPosition | undefined
  /** Stores how far the mailbox has been read; awaited after each mail. */
  readonly onPosition: (position: ImapPosition) => void | Promise<void>
  /**
   * Text in the Message-IDs of sent mail, such as `@kivi.example`: answers to them are read too.
   */
  readonly idMark?: string | undefined
  /** Seconds between two checks. Default 300. */
  readonly interval?: number | undefined
  /** Called when a check failed; the next one comes later and later, at most an hour. */
  readonly onError?: ((error: Error) => void) | undefined
}

const sourceLimit = 262_144
const longestPause = 3_600

/** What a mail needs to be fetched: nothing else in a person's mailbox is fetched or stored. */
const candidates = (uid: string, idMark: string | undefined): SearchObject => ({
  uid,
  or: [
    { from: 'mailer-daemon' },
    { from: 'postmaster' },
    { from: 'MicrosoftExchange' },
    { from: 'mail delivery' },
    { header: { 'content-type': 'multipart/report' } },
    { header: { 'x-failed-recipients': true } },
    ...(idMark === undefined
      ? []
      : [{ header: { 'in-reply-to': idMark } }, { header: { references: idMark } }]),
  ],
})

const connect = async (options: ImapOptions): Promise<ImapFlow> =>
  openImap({ ...options, credentials: await options.credentials() })

const bytesAt = async (client: ImapFlow, uid: number): Promise<Uint8Array | undefined> => {
  const found = await client.fetchOne(
    String(uid),
    { source: { start: 0, maxLength: sourceLimit } },
    { uid: true },
  )
  return found === false ? undefined : found?.source
}

/** Checks the mailbox once: read-only, only the candidates, each counted as read once `onReturn` has accepted it. */
const look = async (
  options: ImapOptions,
  from: ImapPosition | undefined,
  onReturn: OnReturn,
  keep: (position: ImapPosition) => Promise<void>,
): Promise<void> => {
  const client = await connect(options)
  try {
    const box = await client.mailboxOpen(options.mailbox ?? 'INBOX', { readOnly: true })
    const uidValidity = String(box.uidValidity)
    const last = Number(box.uidNext) - 1
    if (from === undefined) return await keep({ uidValidity, lastUid: last })
    const start = from.uidValidity === uidValidity ? from.lastUid : 0
    if (start >= last) return
    const found = await client.search(candidates(`${start + 1}:${last}`, options.idMark), { uid: true })
    // Refused is not "nothing found": what the search did not look at must not count as read.
    if (!found) throw new Error('The server rejected the search for returned mail.')
    // IMAP reads a range whose end is before its start as the last mail, so UIDs that were read can come again.
    const uids = found.filter((uid) => uid > start).sort((one, other) => one - other)
    for (const uid of uids) {
      const bytes = await bytesAt(client, uid)
      if (bytes !== undefined) await onReturn({ returned: readReturn(bytes), envelope: {}, bytes })
      await keep({ uidValidity, lastUid: uid })
    }
    await keep({ uidValidity, lastUid: last })
  } finally {
    await client.logout().catch(() => client.close())
  }
}

/**
 * Searches a mailbox by IMAP for returned mail, again and again until it is closed. The mailbox is opened read-only;
 * only reports, mail of mailer daemons and answers to own mail are fetched, at most 256 kB of each. The first check is
 * over when the promise resolves. Needs the package `imapflow`.
 * @throws Error when the first check fails.
 */
export const receiveByImap = async (options: ImapOptions, onReturn: OnReturn): Promise<OpenWay> => {
  let position = options.position
  const keep = async (next: ImapPosition): Promise<void> => {
    await options.onPosition(next)
    position = next
  }
  const once = (): Promise<void> => look(options, position, onReturn, keep)
  await once()

  const usual = options.interval ?? 300
  let [pause, closed] = [usual, false]
  let timer: NodeJS.Timeout | undefined
  let current: Promise<void> = Promise.resolve()
  const plan = (): void => {
    if (closed) return
    timer = setTimeout(() => {
      current = once()
        .then(() => {
          pause = usual
        })
        .catch((error: unknown) => {
          pause = Math.min(pause * 2, Math.max(longestPause, usual))
          report(() => options.onError?.(errorOf(error)))
        })
        .then(plan)
    }, pause * 1_000)
  }
  plan()
  return {
    close: async () => {
      closed = true
      clearTimeout(timer)
      await current
    },
  }
}
