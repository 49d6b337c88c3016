import { Validator } from '@seriousme/openapi-schema-validator'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { type SandboxApiServer, type SubmissionServer, startSandboxApi } from '../../src/index.ts'
import { openApiDocument } from '../../src/sandbox-api/openapi.ts'
import { apiRoutes } from '../../src/sandbox-api/routes.ts'
import { sandboxWith } from '../fixture.ts'
import { invoice, program } from '../program.ts'

let submission: SubmissionServer
let api: SandboxApiServer

beforeEach(async () => {
  const sandbox = await sandboxWith()
  submission = await sandbox.listen()
  api = await startSandboxApi({ messages: sandbox, submission })
})
afterEach(() => api.close())

const methods = ['get', 'put', 'post', 'delete', 'patch']

const documented = Object.entries(openApiDocument.paths).flatMap(([path, item]) =>
  Object.keys(item).flatMap((method) =>
    methods.includes(method) ? [`${method.toUpperCase()} ${path}`] : [],
  ),
)

it('is an OpenAPI 3.1 document', async () => {
  const served = (await (await fetch(`${api.address}/openapi.json`)).json()) as Record<string, unknown>
  const validator = new Validator()
  expect(await validator.validate(served)).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
})

it('names every route that there is, and no other', async () => {
  const { routes } = apiRoutes({ messages: await sandboxWith(), submission, token: 'token' })
  const real = routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
  expect([...new Set(real)].sort()).toEqual([...documented].sort())
})

it('describes what the routes answer, field by field', async () => {
  await program(submission).sendMail(invoice)
  const headers = { Authorization: `Bearer ${api.token}` }
  const read = async (path: string): Promise<unknown> =>
    (await fetch(`${api.address}${path}`, { headers })).json()
  const schema = (name: keyof typeof openApiDocument.components.schemas) =>
    z.fromJSONSchema(openApiDocument.components.schemas[name])
  const message = await read('/messages/next')
  schema('Message').parse(message)
  schema('MessageList').parse(await read('/messages'))
  schema('ScenarioList').parse(await read('/scenarios'))
  schema('Refusal').parse(await read('/messages/none'))
  expect(() => schema('Message').parse({ ...(message as object), extra: 1 })).toThrow()
})
