import type { ApiUploadBehaviour } from '@saatja/core'
import type { UploadSession } from './draft-room.ts'
import { answer, answerJson, answerWith, collect, type Visit } from './visit.ts'

const startOf = (header: string | undefined): number =>
  Number(/^bytes (\d+)-\d+\/\d+$/.exec(header ?? '')?.[1] ?? Number.NaN)

const keep = ({ setup }: Visit, id: string, session: UploadSession, body: Buffer): boolean => {
  const { room } = setup
  session.pieces.push(body)
  session.received += body.length
  if (session.received < session.size) return false
  const { name, type, draft, pieces } = session
  room.drafts.get(draft)?.files.push({ name, type, content: Buffer.concat(pieces) })
  room.sessions.delete(id)
  return true
}

/** Takes a range of a file, in order. The URL is the permission: no token is needed here. */
export const serveRange = async (visit: Visit, upload: ApiUploadBehaviour): Promise<void> => {
  const { setup, request, response } = visit
  const { malformed } = setup.api.behaviour.replies
  const id = new URL(request.url ?? '/', upload.origin).searchParams.get('authtoken') ?? ''
  const session = setup.room.sessions.get(id)
  const draft = session && setup.room.drafts.get(session.draft)
  const user = draft?.user ?? null
  const body = await collect(visit, user)
  if (body === undefined) return
  const fault = setup.fault({ stage: 'message', at: 'range', user })
  if (request.method !== 'PUT' || request.headers.authorization !== undefined) return answer(visit, malformed)
  if (session === undefined || draft === undefined) return answer(visit, upload.replies.expired)
  const fits = startOf(request.headers['content-range']) === session.received
  if (fault !== undefined) {
    if (fault.stored && fits) keep(visit, id, session, body)
    return answerWith(visit, fault)
  }
  if (!fits) return answer(visit, malformed)
  if (keep(visit, id, session, body)) response.writeHead(201, { location: `${upload.origin}/1` }).end()
  else answerJson(visit, 200, { nextExpectedRanges: [String(session.received)] })
}
