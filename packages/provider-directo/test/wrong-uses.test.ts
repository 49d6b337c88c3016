import { secret } from '@saatja/core'
import { expect, it } from 'vitest'
import { directo } from '../src/index.ts'

const key = secret('k'.repeat(32))

it.each<[unknown, RegExp]>([
  [{ eventdomain: 'event.acme.lv' }, /^directo: eventdomain is not an option; there are id, name, server/],
  ['mail.acme.lv:25', /^directo: options must be an object, not text$/],
  [{ id: 7 }, /^directo: id must be lower-case words joined by hyphens/],
  [{ name: 7 }, /^directo: name must be text, not 7$/],
  [{ server: 25 }, /^directo: server must be host:port, such as "mail\.example\.com:587", not 25$/],
  [{ security: 'ssl' }, /^directo: security must be one of tls, starttls, none, not "ssl"$/],
  [
    { ca: Buffer.from('x') },
    /^directo: ca must be a certificate in PEM form, not an object of Buffer class$/,
  ],
  [{ username: '', password: secret('x') }, /^directo: username must be text, not empty text$/],
  [
    { username: 'relay', password: 'canary' },
    /^directo: password must be wrapped, as secret\(value\), not text$/,
  ],
  [{ allowClearTextPassword: 'yes' }, /^directo: allowClearTextPassword must be true or false, not text$/],
  [{ dkim: 'acme.lv' }, /^directo: dkim must be an object, not text$/],
  [{ dkim: {} }, /^directo: dkim\.domain must be a domain/],
  [{ eventDomain: 7 }, /^directo: eventDomain must be text, not 7$/],
  [{ returnKey: 'canary' }, /^directo: returnKey must be secret\(value\), or a list of keys/],
  [{ returnKey: null }, /^directo: returnKey must be .*, not null$/],
  [{ returnKey: ['canary'] }, /^directo: returnKey must be .*, not a list$/],
  [{ returnKey: [{ letter: 'a', secret: 'canary' }] }, /^directo: returnKey must be .*, not a list$/],
  [{ returnKey: [{ letter: 'A', secret: key }] }, /^directo: returnKey: the letter of a key is one of/],
  [{ egress: '192.0.2.1' }, /^directo: egress must be a list of IP addresses, not text$/],
  [{ sendingAddresses: [7] }, /^directo: sendingAddresses must be a list of IP addresses, not a list$/],
  [{ spf: true }, /^directo: spf must be text, not true$/],
])('directo(%j) says what is wrong', (options, sentence) => {
  const call = () => directo(options as object)
  expect(call).toThrow(TypeError)
  expect(call).toThrow(sentence)
  expect(call).not.toThrow(/canary/)
})

it('has its defaults where the options are null', () => {
  expect(directo(null as never).id).toBe('directo')
})
