import 'reflect-metadata'
import {
  Controller,
  Headers,
  Inject,
  Module,
  type OnApplicationShutdown,
  Param,
  Post,
  Res,
} from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import type { Response } from 'express'
import { type Application, sendInvoice } from './invoices.ts'

const APPLICATION = Symbol('application')

@Controller('invoices')
class InvoicesController implements OnApplicationShutdown {
  readonly #application: Application

  constructor(@Inject(APPLICATION) application: Application) {
    this.#application = application
  }

  @Post(':number/send')
  async send(
    @Param('number') number: string,
    @Headers() given: Record<string, string>,
    @Res() response: Response,
  ): Promise<void> {
    const answer = await sendInvoice(this.#application, number, new globalThis.Headers(given))
    response.status(answer.status).set(answer.headers).send(answer.body)
  }

  onApplicationShutdown(): Promise<void> {
    return this.#application.mailer.close({ within: 10_000 })
  }
}

@Module({})
class InvoicesModule {}

/** Returns the server and a function that stops it: requests and mail in progress are finished first. */
export const serve = async (application: Application, port: number) => {
  const app = await NestFactory.create(
    {
      module: InvoicesModule,
      controllers: [InvoicesController],
      providers: [{ provide: APPLICATION, useValue: application }],
    },
    { logger: ['error', 'warn'] },
  )
  app.enableShutdownHooks()
  const server = await app.listen(port, '127.0.0.1')
  return { server, stop: () => app.close() }
}
