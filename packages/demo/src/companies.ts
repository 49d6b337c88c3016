import { secret } from '@saatja/core'
import { kivi } from './kivi.ts'
import type { SampleCompany } from './sample-company.ts'

const sandboxPassword = secret('sandbox only')

/** A small school: everyone through the Directo server, some with replies to their own address. */
const school: SampleCompany = {
  company: { name: 'Ozolu skola', slug: 'ozolu-skola' },
  cards: [
    { code: 'ILZE', email: 'ilze@skola.example', name: 'Ilze Liepa' },
    {
      code: 'PETERIS',
      email: 'peteris@skola.example',
      name: 'Pēteris Kalns',
      mail: { sender: 'directo-reply-to' },
    },
  ],
}

/** An office with Microsoft 365: the shared mailbox serves everyone who has not signed in. */
const office: SampleCompany = {
  company: { name: 'Birch & Partners', slug: 'birch', mailUserCode: 'OFFICE', bulkModule: true },
  cards: [
    {
      code: 'OFFICE',
      email: 'office@birch.example',
      name: 'Birch & Partners',
      mail: { sender: 'microsoft-365-oauth', username: 'office@birch.example' },
    },
    { code: 'EMMA', email: 'emma@birch.example', name: 'Emma Stone' },
    {
      code: 'NOAH',
      email: 'noah@birch.example',
      name: 'Noah Wood',
      mail: { sender: 'microsoft-365-oauth', username: 'noah@birch.example' },
    },
    {
      code: 'PRINTER',
      email: 'printer@birch.example',
      name: 'Printer',
      mail: {
        sender: 'smtp',
        server: 'relay.birch.example:25',
        security: 'starttls',
        username: 'printer',
        password: sandboxPassword,
        passwordFor: 'relay.birch.example:25',
      },
    },
  ],
}

/** Sample companies. The first is there from the beginning. */
export const samples: readonly [SampleCompany, ...SampleCompany[]] = [kivi, school, office]
