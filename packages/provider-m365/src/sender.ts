import type { Sender } from '@saatja/core'
import type { Cloud } from './clouds.ts'
import { graph } from './graph.ts'
import { graphLimitsOf } from './limits.ts'

export const senderId = 'microsoft-365-oauth'
export const apiSenderId = 'microsoft-365-api'

/** Sends by SMTP, and over HTTPS where an organization keeps SMTP turned off. */
export const sendersOf = (cloud: Cloud, recipients: number, large: boolean): readonly Sender[] => [
  { id: senderId, name: 'Microsoft 365 OAUTH', auth: 'oauth', bulk: 'free' },
  {
    id: apiSenderId,
    name: 'Microsoft 365 API',
    auth: 'oauth',
    bulk: 'free',
    api: graph(cloud, large),
    hints: large ? [] : ['m365-api-size'],
    limits: graphLimitsOf(recipients, large),
  },
]
