export type { FakeMessage } from './fake/fake-message.ts'
export { type FakeOutbox, type FakeOutboxOptions, fakeOutbox } from './fake/fake-outbox.ts'
