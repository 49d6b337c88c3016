import { returnPrograms, sampleReturns } from '@saatja/demo'
import { Hono } from 'hono'
import { z } from 'zod'
import type { AppContext } from '../app-context.ts'
import type { SampleReturnView, SandboxReturns } from '../returned/contract.ts'
import { readMail } from '../returned/read.ts'
import { readBody } from './body.ts'

const programSchema = z.strictObject({ program: z.enum(returnPrograms) })

/** Reads returned messages. The body is the message itself; nothing of it is stored or sent on. */
export const returnedRoutes = ({
  providers,
  sandboxReturned,
}: Pick<AppContext, 'providers' | 'sandboxReturned'>): Hono =>
  new Hono()
    .get('/samples', (context) => context.json(sampleReturns satisfies readonly SampleReturnView[]))
    .get('/sandbox', (context) => context.json(sandboxReturned.view() satisfies SandboxReturns))
    .post('/sandbox', async (context) => {
      sandboxReturned.choose((await readBody(context, programSchema)).program)
      return context.body(null, 204)
    })
    .post('/', async (context) =>
      context.json(readMail(new Uint8Array(await context.req.arrayBuffer()), providers)),
    )
