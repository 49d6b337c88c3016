import { type Company, createMailer, memoryGrants, resolveSettings, type TranscriptLine } from '@saatja/core'
import { openSimulation, type Simulation, scenarioCard, signInSimulated } from '@saatja/demo'

/** What the pages show: one letter that arrives, and failures by the ids of their scenarios. */
export const recorded = [
  'letter',
  'sign-in-refused',
  'sign-in-hang',
  'm365-smtp-auth-off-tenant',
  'starttls-missing',
  'recipient-unknown',
] as const
export type Recorded = (typeof recorded)[number]

/** What was said, without when: on loopback the times say nothing. */
export type Recording = readonly Omit<TranscriptLine, 'at'>[]

const company: Company = { name: 'Kivi OÜ', slug: 'kivi' }
const deadlines = { connect: 6000, command: 2500, progress: 2500, finalReply: 2500 }

const plain = {
  sender: 'smtp',
  server: 'mail.kivi.example:587',
  username: 'mari@kivi.example',
  password: 'open',
}

/** A server gives each letter a number of its own. */
const sameEachTime = (text: string): string => text.replace(/queued as \w+/, 'queued as 4F2A91C07D3E')

const record = async (name: Recorded, simulation: Simulation): Promise<Recording> => {
  const { providers, sandbox } = simulation
  const scenario = sandbox.scenarios.find(({ id }) => id === name)
  const card = scenario
    ? scenarioCard(scenario, providers)
    : { code: 'JAAN', email: 'jaan@kivi.example', name: 'Jaan Tamm', mail: plain }
  const grants = memoryGrants()
  await signInSimulated(resolveSettings({ card, company, providers }), company.slug, grants, simulation)
  const cards = { get: () => card }
  const mailer = createMailer({
    providers,
    company,
    cards,
    grants,
    dial: sandbox.dial,
    deadlines,
    clientName: 'app.kivi.example',
  })
  const disarm = scenario ? sandbox.inject(scenario.overrides) : () => undefined
  try {
    const { transcript } = await mailer.check(card, { depth: 'message', to: 'anna@example.com' })
    return transcript.map(({ stage, from, text }) => ({ stage, from, text: sameEachTime(text) }))
  } finally {
    disarm()
    await mailer.close()
  }
}

/** Plays every run in the sandbox and writes down what was said. */
export const recordAll = async (): Promise<Readonly<Record<Recorded, Recording>>> => {
  const simulation = await openSimulation()
  try {
    const entries: [Recorded, Recording][] = []
    for (const name of recorded) entries.push([name, await record(name, simulation)])
    return Object.fromEntries(entries) as Record<Recorded, Recording>
  } finally {
    await simulation.close()
  }
}
