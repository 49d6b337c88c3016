import type { ReplyRule } from '../../contract/diagnosis.ts'
import { mailPrograms } from './sources.ts'

/** The sentences with which a mail that came back begins, where a person pastes these alone. */
export const noticeWordRules = [
  {
    id: 'recipient-group-closed',
    code: 'REJECTED',
    stages: [],
    text: '\\bgroup .{1,80} only accepts (?:messages|mail) from',
    actor: 'user',
    retry: 'never',
    source: mailPrograms,
    sample: 'The group arved only accepts messages from people in its organization.',
  },
  {
    id: 'delivery-expired',
    code: 'NETWORK',
    stages: [],
    text: 'tried to deliver this message, without success, and has stopped trying',
    actor: 'user',
    retry: 'later',
    source: mailPrograms,
    sample: 'The server has tried to deliver this message, without success, and has stopped trying.',
  },
] as const satisfies readonly ReplyRule[]
