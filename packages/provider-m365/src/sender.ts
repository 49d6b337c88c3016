import type { Sender } from '@saatja/core'

export const senderId = 'microsoft-365-oauth'

export const sender: Sender = { id: senderId, auth: 'oauth', bulk: 'free' }
