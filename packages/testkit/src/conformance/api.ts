import type { Api, Provider, Sender } from '@saatja/core'
import { isApiReply, rendered } from '../api/reply.ts'
import { type Case, complainIf, quote, type Subject } from './case.ts'

type ApiSender = Sender & { readonly api: Api }

const sendersWithApi = ({ senders = [] }: Provider): readonly ApiSender[] =>
  senders.filter((sender): sender is ApiSender => sender.api !== undefined)

const noApi = ({ provider }: Subject) =>
  sendersWithApi(provider).length === 0 ? 'its mail goes by SMTP alone' : undefined

const isOrigin = (origin: string): boolean =>
  URL.canParse(origin) && new URL(origin).origin === origin && origin.startsWith('https://')

const message = Buffer.from('From: mari@kivi.ee\r\nTo: jaan@kivi.ee\r\n\r\nTere!\r\n')
const holders = ['person', 'application'] as const

const requestComplaints = ({ request, behaviour }: Api, mailbox: string) =>
  holders.flatMap((holder) => {
    const made = request({ content: message, mailbox, holder })
    const path = new RegExp(`^(?:${behaviour.path})$`).exec(made.path)
    const named = path?.groups?.mailbox
    return [
      ...complainIf(path === null, `request: its path ${quote(made.path)} is none that the behaviour takes`),
      ...complainIf(
        named !== undefined && decodeURIComponent(named) !== mailbox,
        `request: its path ${quote(made.path)} names another mailbox than ${quote(mailbox)}`,
      ),
      ...complainIf(
        made.contentType !== behaviour.contentType,
        `request: ${quote(made.contentType)} is not the content type of the behaviour`,
      ),
      ...complainIf(made.body.length === 0, 'request: its body is empty'),
    ]
  })

/** The facts about large messages must agree with what the sandbox plays of them. */
const uploadComplaints = ({ upload, behaviour, request }: Api, mailbox: string) => {
  const played = behaviour.upload
  if (upload === undefined || played === undefined)
    return complainIf(upload !== played, 'upload: there is one and no behaviour for it, or the reverse')
  const small = request({ content: message, mailbox, holder: 'person' })
  const begun = upload.begin({ content: message, files: [], mailbox, holder: 'person' })
  const target = begun.kind === 'request' ? begun.request.target : ''
  return [
    ...complainIf(upload.permission !== played.permission, 'upload: its permission is not the behaviour’s'),
    ...complainIf(
      !upload.origins.includes(played.origin),
      `upload: ${quote(played.origin)} is none of its origins`,
    ),
    ...complainIf(!upload.origins.every(isOrigin), 'upload: one of its origins is not an https origin'),
    ...complainIf(
      !(upload.above > small.body.length),
      'upload: not even a small message fits into one request',
    ),
    ...complainIf(
      !new RegExp(`^(?:${played.drafts})$`).test(target),
      `upload: its first step goes to ${quote(target)}, which is none of the behaviour’s drafts`,
    ),
  ]
}

const answerComplaints = ({ read, behaviour }: Api) => {
  const { accepted, replies } = behaviour
  const taken = read({
    status: accepted.status,
    ...(accepted.body === undefined ? {} : { body: JSON.parse(accepted.body) }),
  })
  const other = accepted.status === 200 ? 202 : 200
  return [
    ...complainIf(taken.kind !== 'accepted', 'read: does not take the accepted answer for a success'),
    ...complainIf(
      read({ status: other }).kind === 'accepted' || read({ status: 503 }).kind === 'accepted',
      'read: takes an answer for a success that is not the accepted one',
    ),
    ...Object.entries(replies).flatMap(([name, reply]) => {
      const { status, body } = rendered(behaviour, reply)
      const outcome = read({ status, body: JSON.parse(body) })
      return [
        ...complainIf(
          !isApiReply(reply),
          `behaviour.replies.${name}: ${quote(reply)} is no answer of an API`,
        ),
        ...complainIf(outcome.kind !== 'refused', `read: does not take ${quote(name)} for a refusal`),
      ]
    }),
  ]
}

/** Cases about a provider's API in place of SMTP. */
export const apiCases: readonly Case[] = [
  {
    name: 'has APIs with an encrypted origin, used by senders that sign in with OAuth',
    without: noApi,
    complaints: ({ provider }) =>
      sendersWithApi(provider).flatMap(({ id, auth, ownRoute, api }) => [
        ...complainIf(!isOrigin(api.origin), `sender ${id}: ${quote(api.origin)} is not an https origin`),
        ...complainIf(auth !== 'oauth', `sender ${id}: has an API, but signs in with ${quote(auth)}`),
        ...complainIf(ownRoute !== undefined, `sender ${id}: has both an API and a route of its own`),
      ]),
  },
  {
    name: 'makes requests and reads answers as its behaviour says',
    without: noApi,
    complaints: ({ provider, mailbox }) =>
      sendersWithApi(provider).flatMap(({ id, api }) =>
        [...requestComplaints(api, mailbox), ...answerComplaints(api), ...uploadComplaints(api, mailbox)].map(
          (each) => `sender ${id}: ${each}`,
        ),
      ),
  },
]
