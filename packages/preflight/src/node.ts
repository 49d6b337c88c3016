export { type AskDns, type AskOptions, askDns } from './node/ask.ts'
export { type FetchOptions, type FetchPage, fetchPages } from './node/page.ts'
export {
  type CompanyInput,
  type DetectOptions,
  preflightCompany,
  type RunOptions,
  runCompareSenders,
  runDetect,
  runPreflight,
} from './node/run.ts'
