export { type Locale, locales } from './contract/texts.ts'
export { type DiagnoseOptions, diagnose } from './diagnosis/diagnose.ts'
export { rules as replyRules } from './diagnosis/rules.ts'
