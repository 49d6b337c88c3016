export type { WatchedOutbox, WorkEvent } from './outbox-metrics.ts'
export { type Telemetry, type TelemetryOptions, telemetry } from './telemetry.ts'
