import { defineProvider, type Provider } from '@saatja/core'
import { key } from '@saatja/test-database'
import { type DatabasePlace, type Engine, onEachDatabase } from '@saatja/test-database/engines'
import { openStore, type Store } from '../src/index.ts'

const post: Provider = defineProvider({
  id: 'post',
  name: 'Post',
  hosts: ['smtp.post.test'],
  preset: {
    server: 'smtp.post.test:465',
    security: 'tls',
    signIn: 'required',
    source: { from: 'the test', checkedAt: '2026-11-22', confidence: 'vendor' },
  },
  foreignFrom: 'accepts',
  limits: {},
  replies: [],
  texts: { et: async () => ({}), lv: async () => ({}), en: async () => ({}) },
  behaviour: {
    greeting: 'smtp.post.test ESMTP',
    name: 'smtp.post.test',
    extensions: [],
    mechanisms: ['PLAIN'],
    authBeforeTls: true,
    signIn: 'required',
    replies: {
      signedIn: '235 2.7.0 OK',
      wrongPassword: '535 5.7.8 No',
      signInRequired: '530 5.7.0 No',
      accepted: '250 2.0.0 OK',
    },
  },
})

const open = (place: DatabasePlace): Promise<Store> => openStore({ ...place, keys: key, providers: [post] })

/** Declares the same tests for a store on PGlite and on a real PostgreSQL server. */
export const onEachEngine = (title: string, tests: (engine: Engine<Store>) => void): void =>
  onEachDatabase(title, open, tests)
