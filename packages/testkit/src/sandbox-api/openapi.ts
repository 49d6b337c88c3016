import { z } from 'zod'
import {
  errorRequest,
  listQuery,
  messageList,
  messageView,
  nextQuery,
  refusalView,
  scenarioList,
} from './schemas.ts'

const schemaOf = (schema: z.ZodType, io: 'input' | 'output' = 'output') => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io })
  return rest
}

const parametersOf = (query: z.ZodObject) =>
  Object.entries(query.shape).map(([name, field]) => {
    const { description, ...schema } = schemaOf(field, 'output')
    return { name, in: 'query', description, schema }
  })

const inPath = (name: string, type: 'string' | 'integer' = 'string') => ({
  name,
  in: 'path',
  required: true,
  schema: { type },
})

const refusal = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
})

const json = (description: string, name: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
})

const bytes = (description: string, type: string) => ({ description, content: { [type]: {} } })

const unauthorized = { 401: refusal('The token is missing or wrong.') }
const unknown = { 404: refusal('The message does not exist.') }
const invalid = { 400: refusal('A field is not valid; the message names it.') }
const gone = { 204: { description: 'Done.' } }

const messages = {
  '/messages': {
    get: {
      operationId: 'listMessages',
      summary: 'Lists messages, newest first.',
      parameters: parametersOf(listQuery),
      responses: { 200: json('The messages that match.', 'MessageList'), ...invalid, ...unauthorized },
    },
    delete: {
      operationId: 'deleteMessages',
      summary: 'Deletes all messages.',
      responses: { ...gone, ...unauthorized },
    },
  },
  '/messages/next': {
    get: {
      operationId: 'nextMessage',
      summary: 'Waits for a message: the oldest one that matches, already here or yet to come.',
      parameters: parametersOf(nextQuery),
      responses: {
        200: json('The message.', 'Message'),
        ...invalid,
        ...unauthorized,
        404: refusal(
          'No message arrived in time (code timeout), or `after` names a message that does not exist.',
        ),
        429: refusal('Too many requests are already waiting.'),
      },
    },
  },
  '/messages/{id}': {
    parameters: [inPath('id')],
    get: {
      operationId: 'readMessage',
      summary: 'Reads one message.',
      responses: { 200: json('The message.', 'Message'), ...unauthorized, ...unknown },
    },
    delete: {
      operationId: 'deleteMessage',
      summary: 'Deletes one message.',
      responses: { ...gone, ...unauthorized, ...unknown },
    },
  },
  '/messages/{id}/raw': {
    parameters: [inPath('id')],
    get: {
      operationId: 'readRawMessage',
      summary: 'Reads the bytes of a message.',
      responses: { 200: bytes('The message.', 'message/rfc822'), ...unauthorized, ...unknown },
    },
  },
  '/messages/{id}/attachments/{index}': {
    parameters: [inPath('id'), inPath('index', 'integer')],
    get: {
      operationId: 'readAttachment',
      summary: 'Reads an attachment, decoded. The first one is 0.',
      responses: { 200: bytes('The file.', 'application/octet-stream'), ...unauthorized, ...unknown },
    },
  },
}

const errors = {
  '/scenarios': {
    get: {
      operationId: 'listScenarios',
      summary: 'Lists the errors that can be simulated at this port.',
      responses: { 200: json('The scenarios.', 'ScenarioList'), ...unauthorized },
    },
  },
  '/error': {
    put: {
      operationId: 'playError',
      summary: 'Simulates an error at the next message, in place of the one chosen before.',
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/ErrorRequest' } } },
      },
      responses: { ...gone, ...invalid, ...unauthorized, 413: refusal('The request is too large.') },
    },
    delete: {
      operationId: 'stopError',
      summary: 'Cancels an error that has not been simulated yet.',
      responses: { ...gone, ...unauthorized },
    },
  },
}

const open = {
  '/openapi.json': {
    get: {
      operationId: 'readDocument',
      summary: 'Reads this document.',
      security: [],
      responses: { 200: bytes('The document.', 'application/json') },
    },
  },
  '/ca.pem': {
    get: {
      operationId: 'readAuthority',
      summary: 'Reads the certificate authority of the SMTP port, for a program to trust.',
      security: [],
      responses: { 200: bytes('One certificate.', 'application/x-pem-file') },
    },
  },
}

/** Describes the API, as OpenAPI 3.1. */
export const openApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'Saatja sandbox',
    version: '1.0.0',
    description:
      'Messages that a program sent to the sandbox’s SMTP port. Nothing is sent outside this computer.',
  },
  servers: [{ url: '.' }],
  security: [{ token: [] }],
  paths: { ...messages, ...errors, ...open },
  components: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    schemas: {
      Message: schemaOf(messageView),
      MessageList: schemaOf(messageList),
      ScenarioList: schemaOf(scenarioList),
      ErrorRequest: schemaOf(errorRequest, 'input'),
      Refusal: schemaOf(refusalView),
    },
  },
} as const
