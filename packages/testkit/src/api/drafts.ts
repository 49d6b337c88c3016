import type { ApiUploadBehaviour } from '@saatja/core'
import { addressesIn, withoutBlindCopies } from '../mail.ts'
import { type Draft, newId, wholeOf } from './draft-room.ts'
import { handOver } from './handover.ts'
import { decodedBody } from './message.ts'
import { answer, answerJson, collect, hostOf, tokenOf, type Visit } from './visit.ts'

/** Milliseconds for which an upload stays open. */
const sessionLife = 3_600_000

/** A path of drafts, divided. */
interface DraftPath {
  readonly mailbox: string | undefined
  readonly id: string | undefined
  readonly rest: string
}

/** Reads a path. Undefined for a path that is not one of drafts. */
export const draftPathOf = ({ drafts }: ApiUploadBehaviour, url: string): DraftPath | undefined => {
  const found = new RegExp(`^(?:${drafts})(?:/(?<id>[^/?]+)(?<rest>/[^?]*)?)?$`).exec(url)
  if (found === null) return undefined
  const { mailbox, id, rest = '' } = found.groups ?? {}
  const plain = (text: string | undefined) => (text === undefined ? undefined : decodeURIComponent(text))
  return { mailbox: plain(mailbox), id: plain(id), rest }
}

const fieldsOf = (body: Buffer): Readonly<Record<string, unknown>> => {
  try {
    return Object(JSON.parse(body.toString('utf8')))
  } catch {
    return {}
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const create = async (visit: Visit, user: string, body: Buffer): Promise<void> => {
  const { api, room } = visit.setup
  const raw = decodedBody(api.behaviour, body)
  if (raw === undefined || raw.length === 0) return answer(visit, api.behaviour.replies.malformed)
  const id = `${newId()}=`
  room.drafts.set(id, { user, raw, files: [] })
  answerJson(visit, 201, { id, isDraft: true })
}

const attach = (visit: Visit, draft: Draft, body: Buffer): void => {
  const { name, contentType, contentBytes } = fieldsOf(body)
  const content = Buffer.from(textOf(contentBytes), 'base64')
  draft.files.push({ name: textOf(name), type: textOf(contentType), content })
  answerJson(visit, 201, { id: newId(), name, size: content.length })
}

const openSession = (visit: Visit, upload: ApiUploadBehaviour, draft: string, body: Buffer): void => {
  const { AttachmentItem: item } = fieldsOf(body)
  const { name, contentType, size } = Object(item)
  const bytes = Number(size)
  if (!(bytes >= upload.smallest)) {
    answer(visit, upload.replies.tooSmall)
    return
  }
  const id = newId()
  const { room, now } = visit.setup
  const type = textOf(contentType) || 'application/octet-stream'
  room.sessions.set(id, { draft, name: textOf(name), type, size: bytes, pieces: [], received: 0 })
  answerJson(visit, 201, {
    uploadUrl: `${upload.origin}/api/v2.0/AttachmentSessions('1')?authtoken=${id}`,
    expirationDateTime: new Date(now() + sessionLife).toISOString(),
    nextExpectedRanges: ['0-'],
  })
}

const send = async (visit: Visit, id: string, draft: Draft): Promise<void> => {
  const raw = wholeOf(draft)
  const handed = { ...(await addressesIn(draft.raw)), mailbox: draft.user, raw: withoutBlindCopies(raw) }
  if (await handOver(visit, handed, draft.user)) visit.setup.room.drafts.delete(id)
}

/** Answers the requests about drafts: making one, its files, sending it, and deleting it. */
export const serveDraft = async (
  visit: Visit,
  upload: ApiUploadBehaviour,
  { mailbox, id, rest }: DraftPath,
): Promise<void> => {
  const { setup, request, response } = visit
  const { replies } = setup.api.behaviour
  const token = tokenOf(visit)
  const user = mailbox ?? setup.ownerOf?.(token)
  const body = await collect(visit, user ?? null)
  if (body === undefined) return
  const host = hostOf(setup)
  if (user === undefined || !(await setup.accepts(token, user, host)))
    return answer(visit, replies.wrongToken)
  if (!(await setup.accepts(token, user, host, upload.permission)))
    return answer(visit, upload.replies.permission)
  if (body.length > upload.request) return answer(visit, replies.tooLarge)
  if (id === undefined) return create(visit, user, body)
  const draft = setup.room.drafts.get(id)
  if (draft?.user !== user) return answer(visit, upload.replies.unknownDraft)
  const asked = `${request.method} ${rest}`
  if (asked === 'POST /attachments') return attach(visit, draft, body)
  if (asked === 'POST /attachments/createUploadSession') return openSession(visit, upload, id, body)
  if (asked === 'POST /send') return send(visit, id, draft)
  if (asked !== 'DELETE ') return answer(visit, replies.malformed)
  setup.room.drafts.delete(id)
  response.writeHead(204).end()
}
