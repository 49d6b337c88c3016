import { describe, expect, it } from 'vitest'
import { diagnose, explain, loadTexts, phrases, textsWith } from '../src/explain.ts'
import {
  askService,
  beginSignIn,
  bindPassword,
  ceilingsOf,
  changedBy,
  checkPermission,
  defineProvider,
  dkimProblem,
  finishSignIn,
  formatServer,
  grantContext,
  inheritedAfter,
  isPaced,
  isPublicAddress,
  isTokenAnswer,
  keepGrantsAlive,
  limitsOf,
  MailError,
  mailboxOf,
  memoryGrants,
  parseAddress,
  parseAddressList,
  parseServer,
  readMessage,
  recipientLimit,
  recipientsOf,
  replaceGrant,
  resolveSettings,
  sealed,
  secret,
  signInTickets,
  tokensOverStore,
  vault,
} from '../src/index.ts'

/** Calls as plain JavaScript can. */
const call = (work: (...given: never[]) => unknown, ...given: unknown[]): unknown =>
  Reflect.apply(work, undefined, given)

const reason = async (work: () => unknown): Promise<Error> => {
  try {
    await work()
  } catch (error) {
    return error as Error
  }
  throw new Error('nothing was refused')
}

const texts = await loadTexts('en')
const diagnosis = diagnose('535 5.7.8 Error: authentication failed')
const oauth = { begin: () => {}, complete: () => {}, token: () => {} }
const key = { company: 'kivi', card: 'MARI', mailbox: 'mari@kivi.ee' }
const session = { get: () => null, set: () => {} }
const rules = { providers: [], company: { name: 'K', slug: 'k' } }

describe('says which argument cannot be used', () => {
  it.each<[string, () => unknown, string]>([
    [
      'no finding',
      () => call(explain),
      'explain: matter must be a finding, or a diagnosis such as error.diagnosis, not undefined',
    ],
    [
      'an error to explain',
      () => call(explain, new Error('x'), texts),
      'explain: matter must be a finding, or a diagnosis such as error.diagnosis, not an object of Error class',
    ],
    [
      'no texts',
      () => call(explain, diagnosis),
      'explain: texts must be what loadTexts answers, not undefined',
    ],
    [
      'texts that are still being loaded',
      () => call(explain, diagnosis, loadTexts('en')),
      'explain: texts must be what loadTexts answers, not an object of Promise class',
    ],
    [
      'a misspelt option',
      () => call(explain, diagnosis, texts, { zone: 'UTC' }),
      'explain: zone is not an option; there are timeZone, site',
    ],
    ['no reply', () => call(diagnose), 'diagnose: reply must be text, not undefined'],
    [
      'an error for a reply',
      () => call(diagnose, new Error('535')),
      'diagnose: reply must be text, not an object of Error class',
    ],
    [
      'a misspelt option of a reply',
      () => call(diagnose, '535', { step: 'sign-in' }),
      'diagnose: step is not an option; there are provider, providers, stage',
    ],
    [
      'providers as one',
      () => call(loadTexts, 'en', { id: 'gmail' }),
      'loadTexts: providers must be a list of providers, such as [gmail()], not an object',
    ],
    ['no code', () => call(textsWith, undefined, texts), 'textsWith: code must be text, not undefined'],
    ['no texts for a code', () => call(textsWith, 'x'), 'textsWith: texts must be what loadTexts answers'],
    ['one pattern', () => call(phrases, 'x'), 'phrases: patterns must be a list of patterns, not text'],
    [
      'no input',
      () => call(resolveSettings),
      'resolveSettings: providers must be a list of providers, such as [gmail()], not undefined',
    ],
    [
      'no providers',
      () => call(resolveSettings, { card: { code: 'A' } }),
      'resolveSettings: providers must be a list',
    ],
    [
      'a provider function',
      () => call(resolveSettings, { ...rules, providers: [() => {}] }),
      'resolveSettings: providers must be a list of providers, such as [gmail()], not a list',
    ],
    [
      'a text for the input',
      () => call(resolveSettings, 'MARI'),
      'resolveSettings: input must be an object, not text',
    ],
    [
      'no card to bind',
      () => call(bindPassword, rules),
      'bindPassword: card must be a user card, such as { code, email }, not undefined',
    ],
    ['nothing to bind', () => call(bindPassword), 'bindPassword: card must be a user card'],
    [
      'no state before',
      () => call(changedBy),
      'changedBy: before must be an object with company and providers, not undefined',
    ],
    [
      'no state after',
      () => call(changedBy, rules),
      'changedBy: after must be an object with company and providers, not undefined',
    ],
    [
      'no cards',
      () => call(changedBy, rules, rules),
      'changedBy: cards must be a list of user cards, not undefined',
    ],
    [
      'nothing to save',
      () => call(inheritedAfter, rules),
      'inheritedAfter: saving must be an object with card, company or both, not undefined',
    ],
    [
      'no way to find a card',
      () => call(inheritedAfter, rules, {}),
      'inheritedAfter: cardOf must be a function, not undefined',
    ],
    [
      'no server',
      () => call(formatServer),
      'formatServer: server must be an object with host and port, not undefined',
    ],
    ['no secret', () => call(secret), 'secret: value must be text, not undefined'],
    [
      'no limits',
      () => call(ceilingsOf),
      'ceilingsOf: limits must be the limits of a provider, such as limitsOf answers, not undefined',
    ],
    ['no ceilings', () => call(isPaced), 'isPaced: ceilings must be what ceilingsOf answers, not undefined'],
    [
      'limits in place of ceilings',
      () => call(recipientLimit, {}, false),
      'recipientLimit: ceilings must be what ceilingsOf answers, not an object',
    ],
    [
      'nothing about bulk mail',
      () => call(recipientLimit, ceilingsOf({})),
      'recipientLimit: bulk must be true or false, not undefined',
    ],
    [
      'no service to ask',
      () => call(askService),
      'askService: url must be an address such as https://login.example/token, not undefined',
    ],
    [
      'no question',
      () => call(askService, 'http://127.0.0.1:9'),
      'askService: method must be one of GET, POST, not undefined',
    ],
    [
      'a misspelt part of a question',
      () => call(askService, 'http://127.0.0.1:9', { method: 'GET', header: {} }),
      'askService: header is not an option; there are method, headers, body',
    ],
    [
      'no answer of a service',
      () => call(isTokenAnswer),
      'isTokenAnswer: answer must be what askService answers, not undefined',
    ],
    [
      'no keys',
      () => call(vault),
      'vault: keys must be a list of keys, such as { id, secret }, not undefined',
    ],
    [
      'a key that is no key',
      () => call(vault, { keys: ['canary'], current: 'a' }),
      'vault: keys must be a list of keys, such as { id, secret }, not a list',
    ],
    [
      'no current key',
      () => call(vault, { keys: [{ id: 'a', secret: new Uint8Array(32) }] }),
      'vault: current must be the id of a key, not undefined',
    ],
    [
      'a misspelt option of a vault',
      () => call(vault, { keys: [], currrent: 'a' }),
      'vault: currrent is not an option; there are keys, current',
    ],
    [
      'no store to seal',
      () => call(sealed),
      'sealed: store must be a store of grants with get, put and lock, not undefined',
    ],
    [
      'no vault',
      () => call(sealed, memoryGrants()),
      'sealed: vault must be what vault answers, not undefined',
    ],
    [
      'no key of a grant',
      () => call(grantContext),
      'grantContext: key must be an object with company, card and mailbox, not undefined',
    ],
    [
      'no sign-in',
      () => call(beginSignIn),
      'beginSignIn: oauth must be the oauth of a provider, not undefined',
    ],
    [
      'no mailbox to sign in to',
      () => call(beginSignIn, { oauth, session, redirectUri: 'x' }),
      'beginSignIn: key must be an object with company, card and mailbox, not undefined',
    ],
    [
      'no session',
      () => call(beginSignIn, { oauth, key, redirectUri: 'x' }),
      'beginSignIn: session must be an object with get(name) and set(name, value), not undefined',
    ],
    [
      'no return',
      () => call(finishSignIn),
      'finishSignIn: oauth must be the oauth of a provider, not undefined',
    ],
    [
      'no query',
      () => call(finishSignIn, { oauth, session, grants: memoryGrants() }),
      'finishSignIn: params must be the query of the address to which the person came back, as an object, not undefined',
    ],
    [
      'no grants',
      () => call(replaceGrant),
      'replaceGrant: grants must be a store of grants with get, put and lock, not undefined',
    ],
    [
      'no key to replace',
      () => call(replaceGrant, memoryGrants()),
      'replaceGrant: key must be an object with company, card and mailbox',
    ],
    [
      'a grant that is no text',
      () => call(replaceGrant, memoryGrants(), key, {}),
      'replaceGrant: value must be text or null, not an object',
    ],
    [
      'no rules to keep alive',
      () => call(keepGrantsAlive),
      'keepGrantsAlive: rules must be an object with token and status, not undefined',
    ],
    [
      'no rules of tokens',
      () => call(tokensOverStore),
      'tokensOverStore: rules must be an object with parse, serialize and renew, not undefined',
    ],
    [
      'no words of refusal',
      () => call(signInTickets),
      'signInTickets: refusals must be an object with mixedUp and late, not undefined',
    ],
    [
      'no settings',
      () => call(mailboxOf),
      'mailboxOf: settings must be what resolveSettings or mailer.effective answers, not undefined',
    ],
    ['no settings for limits', () => call(limitsOf), 'limitsOf: settings must be what resolveSettings'],
    ['no message', () => call(recipientsOf), 'recipientsOf: message must be an object, not undefined'],
    [
      'no admission',
      () => call(checkPermission),
      'checkPermission: settings must be what resolveSettings or mailer.effective answers, not undefined',
    ],
    [
      'no admission for a message',
      () => call(readMessage, {}),
      'readMessage: settings must be what resolveSettings',
    ],
    ['no provider', () => call(defineProvider), 'defineProvider: provider must be an object, not undefined'],
    [
      'an error without a diagnosis',
      () => Reflect.construct(MailError, ['x']),
      'MailError: details must be an object with stage and diagnosis, not undefined',
    ],
  ])('%s', async (_, work, sentence) => {
    const error = await reason(work)
    expect(error).toBeInstanceOf(TypeError)
    expect(error.message).toContain(sentence)
    expect(error.message).not.toContain('canary')
  })
})

it.each([undefined, null, 7, {}, []])('what is no text, %j, is no address and no server', (text) => {
  for (const read of [parseAddress, parseAddressList, parseServer]) expect(call(read, text)).toBeUndefined()
  expect(call(isPublicAddress, text)).toBe(false)
  expect(call(dkimProblem, text)).toMatch(/^dkim\.domain must be a domain/)
})
