import type { Attachment, EffectiveSettings, Locale } from '@saatja/core'
import { escapeHtml } from './html.ts'

interface Names {
  readonly invoice: string
  readonly note: string
  readonly title: string
}

const names: Readonly<Record<Locale, Names>> = {
  en: { invoice: 'invoice-1024', note: 'delivery-note.csv', title: 'Invoice 1024' },
  et: { invoice: 'arve-1024', note: 'saateleht.csv', title: 'Arve 1024' },
  lv: { invoice: 'rekins-1024', note: 'pavadzime.csv', title: 'Rēķins 1024' },
}

/** Makes a one-page PDF with a correct table of offsets. It uses the standard font, so ASCII only. */
const pdf = (line: string): string => {
  const drawing = `BT /F1 24 Tf 72 760 Td (${line}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  const offsets: number[] = []
  let text = '%PDF-1.4\n'
  for (const [index, object] of objects.entries()) {
    offsets.push(text.length)
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`
  return `${text}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
}

const ascii = (text: string): string => text.normalize('NFD').replace(/[^ -~]/g, '')

const invoice = (kind: string | null, { invoice: name, title }: Names): readonly Attachment[] => {
  if (kind === 'PDF')
    return [{ filename: `${name}.pdf`, content: pdf(ascii(title)), contentType: 'application/pdf' }]
  if (kind === 'HTML')
    return [
      {
        filename: `${name}.html`,
        content: `<!doctype html><meta charset="utf-8"><title>${escapeHtml(title)}</title><h1>${escapeHtml(title)}</h1>\n`,
        contentType: 'text/html',
      },
    ]
  return []
}

/**
 * Makes the files that the application would attach: the document that the card asks for, and the files that belong to
 * it.
 */
export const sampleFiles = ({ fields }: EffectiveSettings, locale: Locale): readonly Attachment[] => [
  ...invoice(fields.attachAs.value, names[locale]),
  ...(fields.attachFiles.value === true
    ? [{ filename: names[locale].note, content: '1024;1;pcs\n', contentType: 'text/csv' }]
    : []),
]
