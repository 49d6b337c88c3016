import type { Token } from '@saatja/core'
import { readWrite } from '../graph-upload.ts'
import type { Transport } from '../options.ts'

/** What a person's token allows beyond sending. */
export const permissionsOf = (transport: Transport, large: boolean): Pick<Token, 'permissions'> =>
  transport === 'api' && large ? { permissions: [readWrite] } : {}
