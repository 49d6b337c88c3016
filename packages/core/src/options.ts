// What checks the options of a call, without `node:` imports: for providers, and for packages that run in a browser.
export {
  checkArgument,
  checkOptions,
  hasMethods,
  needed,
  type OptionRule,
  oneOf,
  optionError,
  optionRules,
  type RulesFor,
} from './contract/options.ts'
