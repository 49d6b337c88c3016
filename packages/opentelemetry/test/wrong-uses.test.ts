import { expect, it } from 'vitest'
import { telemetry } from '../src/index.ts'

it.each<[unknown, string]>([
  [{ user: true }, 'telemetry: user is not an option; there are tracerProvider, meterProvider, users'],
  ['x', 'telemetry: options must be an object, not text'],
  [{ users: 'yes' }, 'telemetry: users must be true or false, not text'],
  [{ tracerProvider: {} }, 'telemetry: tracerProvider must be an object with getTracer(name), not an object'],
  [{ meterProvider: 7 }, 'telemetry: meterProvider must be an object with getMeter(name), not 7'],
])('telemetry(%j) says what is wrong', (options, sentence) => {
  expect(() => telemetry(options as object)).toThrow(TypeError)
  expect(() => telemetry(options as object)).toThrow(sentence)
})

it('says that there is no outbox to watch', () => {
  expect(() => telemetry().watch(undefined as never)).toThrow(
    new TypeError('watch: outbox must be what openOutbox answers, not undefined'),
  )
  expect(() => telemetry(null as never)).not.toThrow()
})
