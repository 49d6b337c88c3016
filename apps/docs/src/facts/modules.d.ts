declare module '@facts/api.json' {
  const api: readonly import('./types.ts').ApiFacts[]
  export default api
}
declare module '@facts/presets.json' {
  const presets: readonly import('./types.ts').PresetFacts[]
  export default presets
}
declare module '@facts/limits.json' {
  const limits: readonly import('./types.ts').LimitFacts[]
  export default limits
}
declare module '@facts/retirements.json' {
  const retirements: readonly import('./types.ts').RetirementFacts[]
  export default retirements
}
declare module '@facts/errors.json' {
  const errors: readonly import('./types.ts').ErrorFacts[]
  export default errors
}
declare module '@facts/returns.json' {
  const returns: readonly import('./types.ts').ReturnCauseFacts[]
  export default returns
}
declare module '@facts/findings.json' {
  const findings: readonly import('./types.ts').FindingFacts[]
  export default findings
}
declare module '@facts/preflight.json' {
  const preflight: readonly import('./types.ts').FindingFacts[]
  export default preflight
}
declare module '@facts/arrival.json' {
  const arrival: import('./types.ts').ArrivalFacts
  export default arrival
}
declare module '@facts/translations.json' {
  const translations: readonly import('../translations/status.ts').PageStatus[]
  export default translations
}
declare module '@facts/scenarios.json' {
  const scenarios: readonly import('./types.ts').ScenarioFacts[]
  export default scenarios
}
declare module '@facts/rules.json' {
  const rules: readonly {
    readonly id: string
    readonly name: string
    readonly replies: readonly import('@saatja/core').ReplyRule[]
  }[]
  export default rules
}
declare module '@facts/texts.json' {
  const texts: import('@saatja/core/explain').Texts
  export default texts
}
declare module '@facts/recordings.json' {
  const recordings: readonly import('./types.ts').RecordingFacts[]
  export default recordings
}
declare module '@facts/updates.json' {
  const updates: import('./updates.ts').Updates
  export default updates
}
declare module '@facts/shots.json' {
  const shots: Readonly<Record<string, import('./types.ts').ShotFacts>>
  export default shots
}
declare module '@facts/words.json' {
  const words: Readonly<Record<import('../messages/layout.ts').SiteWord, string>>
  export default words
}
