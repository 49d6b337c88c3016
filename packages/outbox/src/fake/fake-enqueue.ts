import {
  type Admission,
  checkPermission,
  type EffectiveSettings,
  type Provider,
  readMessage,
} from '@saatja/core'
import { type Batch, type CompleteBatch, checkBatch, largestAttachments, withDefaults } from '../batch.ts'
import type { Enqueued } from '../enqueue.ts'
import { type KeptMessage, restored, type StoredContent } from '../kept-message.ts'
import { messageReader } from '../message-reader.ts'
import { keyTaken } from '../queue/known-messages.ts'
import { newId } from '../queue/message-id.ts'
import { checkRun } from '../queue/open-run.ts'
import { holding } from '../unread-message.ts'
import { type FakeMessage, type FakeRun, openFakeRun } from './fake-message.ts'

/** What a fake keeps instead of a database. */
export interface FakeTables {
  readonly runs: FakeRun[]
  readonly messages: FakeMessage[]
  /** For each message, by its id, what tells whether a key comes back with another message. */
  readonly digests: Map<string, string>
}

/** What is needed to find the settings of one company. */
export interface FakeCompany {
  readonly slug: string
  readonly providers: readonly Provider[]
  /** @throws StoreError `INPUT` for a code that no card has */
  effective(batch: Batch): Promise<EffectiveSettings>
}

/** Takes a batch as the real outbox does, into memory. */
export const fakeEnqueue = async (
  tables: FakeTables,
  company: FakeCompany,
  given: Batch,
): Promise<Enqueued> => {
  checkBatch(given)
  return holding(given.messages, async () => {
    const batch = withDefaults(given)
    const settings = await company.effective(batch)
    const { providers } = company
    const { bulk } = batch
    const admission = { settings, providers, bulk, attachmentBytes: largestAttachments.postgres }
    await checkPermission(admission)
    const run = runOf(tables, company.slug, batch)
    const kept = await messageReader(batch.messages, Math.max(batch.messages.length, 1), admission)(0)
    const fresh = await Promise.all(newOf(tables, run, kept).map(facts(batch, run, admission)))
    if (!tables.runs.includes(run)) tables.runs.push(run)
    for (const { message, digest } of fresh) {
      tables.messages.push(message)
      tables.digests.set(message.id, digest)
    }
    const added = new Set(fresh.map(({ message }) => message.id))
    const messages = kept.map(({ key }) => {
      const { id = '', messageId = '' } = messageOf(tables, company.slug, key) ?? {}
      return { key, id, messageId, known: !added.has(id) }
    })
    return { run: run.id, added: added.size, known: kept.length - added.size, suppressed: 0, messages }
  })
}

const messageOf = ({ messages }: FakeTables, company: string, key: string): FakeMessage | undefined =>
  messages.find((one) => one.company === company && one.key === key)

const runOf = ({ runs }: FakeTables, company: string, batch: CompleteBatch): FakeRun => {
  const known = runs.find((one) => one.company === company && one.name === batch.run)
  if (known === undefined) return openFakeRun(company, batch)
  checkRun(batch.run, { ...known, sender: known.user }, { ...batch, sender: batch.user })
  return known
}

/** The messages whose keys are new, each once. @throws StoreError `INPUT` when a key stands for another mail */
const newOf = (
  tables: FakeTables,
  { company }: FakeRun,
  kept: readonly KeptMessage[],
): readonly KeptMessage[] => {
  const fresh = new Map<string, KeptMessage>()
  for (const one of kept) {
    const known = messageOf(tables, company, one.key)
    if (known === undefined) fresh.set(one.key, one)
    else if (tables.digests.get(known.id) !== one.digest) throw keyTaken(one.key)
  }
  return [...fresh.values()]
}

interface Fact {
  readonly message: FakeMessage
  readonly digest: string
}

const facts = (batch: CompleteBatch, { company }: FakeRun, admission: Admission) => {
  const { user, run, kind, bulk, priority } = batch
  const domain = admission.settings.identity.from.address.split('@').at(-1)
  const now = Date.now()
  return async (one: KeptMessage, index: number): Promise<Fact> => {
    const { key, digest, recipients, sendAt = batch.sendAt } = one
    const id = newId(now, index)
    const files = one.attachments.map(({ bytes, digest: _digest, ...rest }) => ({ ...rest, content: bytes }))
    const content = JSON.parse(one.content) as StoredContent
    const message: FakeMessage = {
      ...{ company, user, run, kind, bulk, priority, key, id, recipients },
      messageId: one.messageId ?? `<${id}@${domain}>`,
      ...(sendAt === undefined ? {} : { sendAt }),
      message: await readMessage(restored(content, files), admission),
    }
    return { message, digest }
  }
}
