import type {
  Api,
  Behaviour,
  OwnRoute,
  Preset,
  Provider,
  ReplyRule,
  Retirement,
  Sender,
  Text,
} from '@saatja/core'
import { secret } from '@saatja/core'
import {
  english,
  estonian,
  known,
  latvian,
  rule,
  sound,
  soundApi,
  soundBehaviour,
  source,
} from './valid-provider.ts'

const { preset: soundPreset, senders: soundSenders = [] } = sound()

const preset = (changes: Partial<Preset>) =>
  sound({ preset: { ...(soundPreset as Preset), ...changes } as Preset })
const sender = (changes: Partial<Sender>, at = 0) =>
  sound({ senders: soundSenders.map((each, index) => (index === at ? { ...each, ...changes } : each)) })
/** No one signs in with OAuth any more. */
const withoutOAuth = sound({
  senders: soundSenders
    .slice(0, 2)
    .map((each) => (each.auth === 'oauth' ? { ...each, auth: 'password' } : each)),
})
const route = (changes: Partial<OwnRoute>) =>
  sender({ ownRoute: { server: 'house.sound.test:587', security: 'starttls', ...changes } })
const reply = (changes: Partial<ReplyRule>) => sound({ replies: [{ ...rule, ...changes } as ReplyRule] })
const behaviour = (changes: Partial<Behaviour>) => sound({ behaviour: { ...soundBehaviour, ...changes } })
const answer = (changes: Partial<Behaviour['replies']>) =>
  behaviour({ replies: { ...soundBehaviour.replies, ...changes } })
const api = (changes: Partial<Api>) => sender({ api: { ...soundApi, ...changes } }, 2)
const retired = (changes: Partial<Retirement>) =>
  sound({
    retirements: [
      { ...source, id: 'sound-end', method: 'password', by: 'vendor', effect: 'announcement', ...changes },
    ],
  })
const text = (locale: 'et' | 'lv' | 'en', code: string, changes: Partial<Text>) => {
  const tables = { et: estonian, lv: latvian, en: english }
  const before = tables[locale][code] ?? { title: 'T', cause: 'C', remedy: 'R' }
  const changed = { ...tables, [locale]: { ...tables[locale], [code]: { ...before, ...changes } } }
  return sound({
    texts: { et: async () => changed.et, lv: async () => changed.lv, en: async () => changed.en },
  })
}

let count = 0
/** The password that the suite uses when it is given none. */
const canary = 'kanarilinnudlend'

/** Name of the case that has to object, the fault, and a part of the objection. */
export const broken: readonly (readonly [string, Provider, string])[] = [
  ['has an id that is also the name of its package', sound({ id: 'Sound' }), 'lower-case words'],
  ['has an id that is also the name of its package', sound({ id: 'sounds' }), 'provider-sounds'],
  ['has a name for people', sound({ name: ' Sound' }), 'padded'],
  ['has hosts in the form in which settings are compared', sound({ hosts: [] }), 'there is none'],
  [
    'has hosts in the form in which settings are compared',
    sound({ hosts: ['SMTP.sound.test'] }),
    'lower case',
  ],
  ['has hosts in the form in which settings are compared', sound({ hosts: ['smtp.sound.test:25'] }), 'port'],
  ['has hosts in the form in which settings are compared', sound({ hosts: ['a.ee', 'a.ee'] }), 'twice'],
  [
    'fills in server and encryption, and is known by each of its servers alone',
    preset({ server: 'Smtp.sound.test:465' }),
    'not the preset’s "Smtp.sound.test:465"',
  ],
  [
    'fills in server and encryption, and is known by each of its servers alone',
    preset({ alternatives: [{ server: 'elsewhere.test:587', security: 'starttls' }] }),
    'is not known as this provider’s',
  ],
  ['has senders with ids of their own', sender({ id: 'smtp' }), 'taken'],
  ['has senders with ids of their own', sender({ id: 'sound-oauth' }), 'twice'],
  ['has at most one default sender', sender({ default: true }, 1), 'all the default'],
  [
    'has own routes that are complete and lead to its own hosts',
    route({ server: 'x' }),
    'no readable server',
  ],
  [
    'has own routes that are complete and lead to its own hosts',
    route({ server: 'a.ee:25' }),
    'not among hosts',
  ],
  [
    'has own routes that are complete and lead to its own hosts',
    route({ username: 'u' }),
    'half of a sign-in',
  ],
  [
    'has own routes that are complete and lead to its own hosts',
    route({ username: 'u', password: secret('p') }),
    'does not fit its auth',
  ],
  [
    'has own routes that are complete and lead to its own hosts',
    sender({
      auth: 'password',
      ownRoute: { server: 'house.sound.test:25', security: 'none', username: 'u', password: secret('p') },
    }),
    'in clear',
  ],
  [
    'gets tokens for senders that sign in with OAuth, and for no others',
    (({ oauth, ...rest }) => rest)(sound()),
    'missing',
  ],
  ['gets tokens for senders that sign in with OAuth, and for no others', withoutOAuth, 'no sender signs in'],
  ['has a preset whose servers are its own, at ports that are open', preset({ server: 'a' }), 'host:port'],
  [
    'has a preset whose servers are its own, at ports that are open',
    preset({ server: 'a.ee:465' }),
    'not among hosts',
  ],
  [
    'has a preset whose servers are its own, at ports that are open',
    preset({ server: 'smtp.sound.test:2525', security: 'starttls' }),
    'do not open',
  ],
  [
    'has a preset whose servers are its own, at ports that are open',
    behaviour({ ports: [587] }),
    'answers nobody',
  ],
  [
    'has a preset whose servers are its own, at ports that are open',
    preset({ security: 'starttls' }),
    'does not fit',
  ],
  [
    'has a preset whose servers are its own, at ports that are open',
    preset({ security: 'none' }),
    'does not fit',
  ],
  [
    'has a preset whose servers are its own, at ports that are open',
    preset({ alternatives: [{ server: 'smtp.sound.test:465', security: 'tls' }] }),
    'twice',
  ],
  [
    'describes its password with patterns that work',
    preset({ secret: { kind: 'password', strip: '[' } }),
    'secret',
  ],
  [
    'describes its password with patterns that work',
    preset({ secret: { kind: 'password', strip: '.' } }),
    'nothing',
  ],
  [
    'describes its password with patterns that work',
    preset({ secret: { kind: 'password', shape: 'x' } }),
    'shape',
  ],
  [
    'says of every fact where it comes from and when that was read',
    sound({ limits: { size: { ...known(2_000_000), from: '' } } }),
    'where it comes from',
  ],
  [
    'says of every fact where it comes from and when that was read',
    preset({ source: { ...source, checkedAt: '22.11.2026' } }),
    'not a date',
  ],
  [
    'says of every fact where it comes from and when that was read',
    reply({ source: { ...source, checkedAt: '2999-01-01' } }),
    'still to come',
  ],
  [
    'says of every fact where it comes from and when that was read',
    retired({ confidence: 'sure' as never }),
    'confidence',
  ],
  ['has limits that can be true', sound({ limits: { spacing: known(5) } }), 'limits.spacing'],
  ['has limits that can be true', sound({ limits: { connections: known(2.5) } }), 'limits.connections'],
  [
    'has limits that can be true',
    sound({ limits: { recipientsPerMessage: known(50), recipientsPerDay: known(20) } }),
    'is above',
  ],
  ['has dated retirements, the product’s and the vendor’s apart', retired({ id: 'end' }), 'does not begin'],
  [
    'has dated retirements, the product’s and the vendor’s apart',
    retired({ date: '2026-13-01' }),
    'not a date',
  ],
  [
    'has dated retirements, the product’s and the vendor’s apart',
    retired({ effect: 'refused' }),
    'needs the date',
  ],
  [
    'says who delivers its mail in names and addresses that DNS knows',
    sound({
      sending: { envelope: 'from', dkim: { signs: 'unknown' }, addresses: { ...source, value: ['mail.ee'] } },
    }),
    'not an IP address',
  ],
  [
    'says who delivers its mail in names and addresses that DNS knows',
    sound({
      sending: { envelope: 'from', dkim: { signs: 'unknown' }, spf: { ...source, value: 'include:x.ee' } },
    }),
    'not a name in DNS',
  ],
  [
    'recognises its mailboxes by names that DNS knows',
    sound({ mailboxes: { mx: { ...source, value: ['MX.ee.'] } } }),
    'not a name in DNS',
  ],
  ['has egress addresses that an allow-list takes', sound({ egress: ['mail.ee'] }), 'not an IP address'],
  ['has reply rules under its own prefix', reply({ id: 'full' }), 'does not begin'],
  [
    'states the stages of every reply rule, and none before a recipient for what is about one',
    reply({ stages: undefined as never }),
    'does not state',
  ],
  [
    'states the stages of every reply rule, and none before a recipient for what is about one',
    reply({ stages: [], stageless: false }),
    'does not state',
  ],
  [
    'states the stages of every reply rule, and none before a recipient for what is about one',
    reply({ id: 'sound-recipient-full', stages: ['sender', 'recipient'] }),
    'before one has been named',
  ],
  ['has rules whose marks their samples carry', reply({ mark: '(' }), 'mark:'],
  ['has rules whose marks their samples carry', reply({ mark: 'never written' }), 'does not carry'],
  [
    'is named on evidence only, never for what other servers say',
    sound({
      replyMark: 'authentication failed',
      replies: [
        { ...rule, id: 'sound-any', stages: ['sign-in'], replyCodes: [535], text: 'failed' } as ReplyRule,
      ],
    }),
    'is taken for',
  ],
  ['has reply rules with patterns, codes and stages that exist', reply({ text: '(' }), 'text:'],
  ['has reply rules with patterns, codes and stages that exist', reply({ replyCodes: [55] }), 'reply code'],
  [
    'has reply rules with patterns, codes and stages that exist',
    reply({ enhanced: ['5.7'] }),
    'enhanced code',
  ],
  [
    'has reply rules with patterns, codes and stages that exist',
    reply({ stages: ['auth' as never] }),
    'stage',
  ],
  [
    'never decides by an enhanced code alone',
    reply({ replyCodes: undefined as never, text: undefined as never, enhanced: ['5.4.5'] }),
    'needs a text',
  ],
  ['tells how long to wait only where waiting helps', reply({ retry: 'never' }), 'retry is'],
  ['tells how long to wait only where waiting helps', reply({ wait: 0 }), 'waits 0'],
  ['tells how long to wait only where waiting helps', reply({ wait: 'in (\\d+) hours' }), 'no group'],
  [
    'understands the sample of every rule by that rule',
    reply({ sample: '550 Something else' }),
    'is taken for',
  ],
  [
    'understands the sample of every rule by that rule',
    reply({ sample: undefined as never }),
    'has no sample',
  ],
  [
    'understands the sample of every rule by that rule',
    sound({ replies: [{ ...rule, id: 'sound-any', text: 'full' }, rule] }),
    '"sound-any"',
  ],
  ['has a mark that its own servers write', sound({ replyMark: '(' }), 'replyMark'],
  ['has a text in every language for every code', reply({ id: 'sound-empty' }), '"sound-empty" is missing'],
  ['has a text in every language for every code', preset({ hints: ['sound-tip'] }), '"sound-tip" is missing'],
  [
    'has a text in every language for every code',
    sound({ validate: () => [{ code: 'sound-odd', severity: 'info', params: {} }] }),
    '"sound-odd" is missing',
  ],
  ['has a text in every language for every code', text('et', 'sound-more', {}), 'texts lv: "sound-more"'],
  ['has texts under its own prefix only', text('en', 'full', {}), 'does not begin'],
  ['leaves no text blank', text('lv', 'sound-full', { remedy: ' ' }), 'remedy is blank'],
  [
    'names the same placeholders in every language',
    text('et', 'sound-full', { cause: 'Täis.' }),
    'placeholders',
  ],
  [
    'has every plural form of the language',
    text('lv', 'sound-full', { cause: { one: '{count} vēstule', other: '{count} vēstules' } }),
    '"zero"',
  ],
  ['is translated', text('et', 'sound-full', { remedy: 'Wait.' }), 'English'],
  [
    'tells who the mail is from, for every sender, without changing anything',
    sound({ identity: ({ email }) => ({ from: { address: email }, envelopeFrom: `b+${count++}@kivi.ee` }) }),
    'differently every time',
  ],
  [
    'tells who the mail is from, for every sender, without changing anything',
    sound({ identity: () => ({ from: { address: 'Mari <mari@kivi.ee>' }, envelopeFrom: 'mari@kivi.ee' }) }),
    'not an address',
  ],
  [
    'tells who the mail is from, for every sender, without changing anything',
    sound({
      identity: (card) => {
        Object.assign(card, { email: 'x' })
        return { from: { address: 'mari@kivi.ee' }, envelopeFrom: 'mari@kivi.ee' }
      },
    }),
    'threw',
  ],
  [
    'judges settings without changing them, and the same way every time',
    sound({ validate: () => [{ code: 'sound-note', severity: 'info', params: { day: count++ } }] }),
    'differently every time',
  ],
  [
    'judges settings without changing them, and the same way every time',
    sound({
      validate: (effective) => {
        if (Object.isFrozen(effective)) Object.assign(effective.fields, { server: null })
        return []
      },
    }),
    'threw',
  ],
  [
    'has findings with codes under its own prefix',
    sound({ validate: () => [{ code: 'note', severity: 'info', params: {} }] }),
    'does not begin',
  ],
  [
    'serves an ordinary card of each sender without an error',
    sound({ validate: () => [{ code: 'sound-note', severity: 'error', params: {} }] }),
    'have the errors',
  ],
  ['serves an ordinary card of each sender without an error', preset({ server: 'a.ee:465' }), 'not known'],
  [
    'shows no secret in settings, findings and data',
    sound({ validate: () => [{ code: 'sound-note', severity: 'info', params: { day: canary } }] }),
    'readable',
  ],
  [
    'answers with replies that are well formed and in their place',
    answer({ accepted: 'OK' }),
    'is not a reply',
  ],
  [
    'answers with replies that are well formed and in their place',
    answer({ signedIn: '235-A\n235-B' }),
    'not a reply',
  ],
  [
    'answers with replies that are well formed and in their place',
    answer({ signedIn: '250 OK' }),
    'another place',
  ],
  [
    'answers with replies that are well formed and in their place',
    answer({ accepted: '250 {who}' }),
    'placeholder',
  ],
  [
    'answers with replies that are well formed and in their place',
    answer({ wrongToken: { challenge: 'no', reply: '535 No' } }),
    'not JSON',
  ],
  [
    'answers with replies that are well formed and in their place',
    answer({ wrongToken: undefined as never }),
    'XOAUTH2',
  ],
  ['offers only what the sandbox can play', behaviour({ extensions: ['CHUNKING'] }), 'CHUNKING'],
  ['offers only what the sandbox can play', behaviour({ greeting: '220 hello' }), 'without a code'],
  ['does not contradict the rest of the provider', sound({ foreignFrom: 'rejects' }), 'replies.foreignFrom'],
  ['does not contradict the rest of the provider', sound({ foreignFrom: 'accepts' }), 'originalFrom'],
  [
    'does not contradict the rest of the provider',
    behaviour({ mechanisms: [], signIn: 'required' }),
    'sign-in is required',
  ],
  ['does not contradict the rest of the provider', behaviour({ mechanisms: ['PLAIN'] }), 'no XOAUTH2'],
  [
    'does not contradict the rest of the provider',
    { ...withoutOAuth, behaviour: { ...soundBehaviour, mechanisms: ['XOAUTH2'] } },
    'takes the password',
  ],
  [
    'does not contradict the rest of the provider',
    { ...preset({ signIn: 'none' }), behaviour: { ...soundBehaviour, signIn: 'required' } },
    'signs in nobody',
  ],
  [
    'has APIs with an encrypted origin, used by senders that sign in with OAuth',
    api({ origin: 'http://api.sound.test' }),
    'is not an https origin',
  ],
  [
    'has APIs with an encrypted origin, used by senders that sign in with OAuth',
    sender({ auth: 'password' }, 2),
    'signs in with',
  ],
  [
    'makes requests and reads answers as its behaviour says',
    api({ request: () => ({ path: '/elsewhere', contentType: 'message/rfc822', body: 'x' }) }),
    'none that the behaviour takes',
  ],
  [
    'makes requests and reads answers as its behaviour says',
    api({ request: () => ({ path: '/send', contentType: 'text/plain', body: '' }) }),
    'its body is empty',
  ],
  [
    'makes requests and reads answers as its behaviour says',
    api({ read: () => ({ kind: 'accepted' }) }),
    'takes an answer for a success',
  ],
  [
    'makes requests and reads answers as its behaviour says',
    api({ read: () => ({ kind: 'unclear' }) }),
    'does not take the accepted answer',
  ],
  [
    'says of every fact where it comes from and when that was read',
    api({ source: { ...source, from: ' ' } }),
    'api: does not say where',
  ],
  [
    'takes mail from every sender in the sandbox',
    behaviour({ signIn: 'required' }),
    'sender sound-house: the mail',
  ],
  [
    'refuses a wrong secret and says so',
    answer({ wrongPassword: '454 4.7.0 Temporary authentication failure' }),
    'a wrong secret ended in NETWORK',
  ],
  [
    'treats a foreign From as it says',
    sound({
      foreignFrom: 'accepts',
      identity: () => ({ from: { address: 'mari@kivi.ee' }, envelopeFrom: 'mari@kivi.ee' }),
    }),
    'a foreign From became',
  ],
  [
    'treats a foreign From as it says',
    {
      ...answer({ foreignFrom: '250 2.0.0 Ok, ignored' }),
      foreignFrom: 'rejects',
    },
    'was not rejected',
  ],
  [
    'keeps secrets to itself',
    sound({ identity: ({ email }) => ({ from: { name: canary, address: email }, envelopeFrom: email }) }),
    'can be read',
  ],
]
