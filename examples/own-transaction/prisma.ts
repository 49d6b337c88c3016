import type { CompanyOutbox } from '@saatja/outbox'
import { prismaTransaction } from '@saatja/store'
import { batchOf, type Invoice } from './invoice.ts'
import type { PrismaClient } from './prisma/client.ts'

export const saveInvoice = (prisma: PrismaClient, outbox: CompanyOutbox, invoice: Invoice) =>
  prisma.$transaction(async (tx) => {
    await tx.$executeRaw`INSERT INTO invoice (number) VALUES (${invoice.number})`
    await outbox.enqueue(batchOf(invoice), { within: prismaTransaction(tx) })
  })
