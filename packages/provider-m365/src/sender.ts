import type { Sender } from '@saatja/core'

export const senderId = 'microsoft-365-oauth'

export const sender: Sender = { id: senderId, name: 'Microsoft 365 OAUTH', auth: 'oauth', bulk: 'free' }
