import { locales } from '@saatja/core'
import { Hono } from 'hono'
import { z } from 'zod'
import type { ScenarioPlayer } from '../scenarios/player.ts'
import { readBody } from './body.ts'

const playSchema = z.strictObject({ locale: z.enum(locales) })

/** Lists failures, and plays them. */
export const scenarioRoutes = (stage: ScenarioPlayer): Hono =>
  new Hono()
    .get('/', (context) => context.json(stage.scenarios))
    .post('/:id/runs', async (context) => {
      const { locale } = await readBody(context, playSchema)
      const run = await stage.play(context.req.param('id'), locale)
      return context.json(run.view, 202)
    })
