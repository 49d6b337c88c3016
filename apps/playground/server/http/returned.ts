import { sampleReturns } from '@saatja/demo'
import { Hono } from 'hono'
import type { AppContext } from '../app-context.ts'
import type { SampleReturnView } from '../returned/contract.ts'
import { readMail } from '../returned/read.ts'

/** Reads mail that came back. The mail is the body as it is; nothing of it is stored or sent on. */
export const returnedRoutes = ({ providers }: Pick<AppContext, 'providers'>): Hono =>
  new Hono()
    .get('/samples', (context) => context.json(sampleReturns satisfies readonly SampleReturnView[]))
    .post('/', async (context) =>
      context.json(readMail(new Uint8Array(await context.req.arrayBuffer()), providers)),
    )
