export { type Explained, ExplainedCard, type ExplainedCardProps } from './explained.tsx'
export { fieldLabels, securityLabels } from './labels.ts'
export { Linked } from './linked.tsx'
export {
  LocaleProvider,
  type MessageParams,
  type Messages,
  say,
  type Translated,
  useLocale,
  useWords,
} from './messages.tsx'
export { OriginChip, originName } from './origin.tsx'
export { stageNames } from './stages.ts'
export { chapters, type SpokenLine, Transcript } from './transcript.tsx'
