import { type Api, defineProvider, type Provider } from '@saatja/core'

/** Where the API of the invented provider is. */
export const pilvHost = 'api.pilv.test'

const source = { from: 'invented', checkedAt: '2026-11-29', confidence: 'vendor' } as const

const textIn = (body: unknown, name: string): string => {
  const value: unknown = Object(body)[name]
  return typeof value === 'string' ? value : ''
}

const apiAt = (origin: string): Api => ({
  origin,
  source,
  request: ({ content }) => ({ path: '/send', contentType: 'message/rfc822', body: content }),
  read: ({ status, body }) =>
    status === 202
      ? { kind: 'accepted', id: textIn(body, 'id') }
      : { kind: 'refused', causes: [textIn(body, 'code')], words: textIn(body, 'words') },
  behaviour: {
    path: '/send',
    contentType: 'message/rfc822',
    encoding: 'binary',
    error: '{}',
    accepted: { status: 202 },
    replies: { wrongToken: 'HTTP 401', tooLarge: 'HTTP 413', malformed: 'HTTP 400' },
  },
})

const noTexts = async () => ({})

/** An invented provider whose mail goes through an API, with tokens that cost nothing. */
export const pilvWith = (token: string, origin = `https://${pilvHost}`): Provider =>
  defineProvider({
    id: 'pilv',
    name: 'Pilv',
    hosts: ['smtp.pilv.test'],
    senders: [{ id: 'pilv-api', auth: 'oauth', bulk: 'free', api: apiAt(origin) }],
    foreignFrom: 'accepts',
    limits: {},
    replies: [],
    texts: { et: noTexts, lv: noTexts, en: noTexts },
    behaviour: {
      greeting: 'x',
      name: 'x',
      extensions: [],
      mechanisms: ['XOAUTH2'],
      authBeforeTls: false,
      signIn: 'required',
      replies: { signedIn: '235 Ok', wrongPassword: '535 No', signInRequired: '530 No', accepted: '250 Ok' },
    },
    oauth: {
      withoutGrant: true,
      begin: () => Promise.reject(new TypeError('nothing to sign in to')),
      complete: () => Promise.reject(new TypeError('nothing to sign in to')),
      token: async () => ({ token, expires: Date.now() + 3_600_000 }),
    },
  })

export const pilv = pilvWith('pilv-token')
