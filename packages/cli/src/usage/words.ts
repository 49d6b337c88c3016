/** The help of the commands in one language. A name in capitals is a placeholder for what a person enters. */
export interface UsageWords {
  readonly options: string
  readonly exitCode: string
  readonly json: string
  readonly lang: string
  readonly help: string
  readonly cards: string
  readonly cardsOrSamples: string
  readonly passwords: string
  readonly zones: string
  readonly zonesOrSamples: string
  readonly live: string
  readonly real: string
  readonly allowPrivate: string
  readonly allowPrivateReal: string
  readonly overview: Readonly<
    Record<'send' | 'check' | 'explain' | 'detect' | 'preflight' | 'bounce' | 'more', string>
  >
  readonly send: Readonly<Record<'as' | 'to' | 'message' | 'json' | 'exit', string>>
  readonly check: Readonly<Record<'as' | 'depth' | 'to' | 'json' | 'exit', string>>
  readonly explain: Readonly<Record<'error' | 'provider' | 'stage' | 'json' | 'exit', string>>
  readonly detect: Readonly<Record<'address' | 'pages' | 'ispdb' | 'needsLive' | 'json' | 'exit', string>>
  readonly preflight: Readonly<Record<'as' | 'all' | 'sender' | 'handover' | 'json' | 'exit', string>>
  readonly bounce: Readonly<Record<'mail' | 'envelopeTo' | 'json' | 'exit', string>>
}
