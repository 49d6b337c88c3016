/** A returned message, written by hand in the form of a known program. */
export interface SampleReturn {
  readonly id: string
  /** Program or provider in whose form it is written. */
  readonly program: string
  /** The whole returned message. */
  readonly mail: string
}

/** Header of the message that came back, as reports attach it. */
export const original = (
  to: string,
  id = '5d1f0c52-70b1-4e0c-8f5e-1d2a6a3c9b10',
): string => `From: =?utf-8?q?Kivi_O=C3=9C?= <kivi@event.erp.example>
Reply-To: Mari Maasikas <mari@kivi.example>
To: ${to}
Subject: Arve 1042
Message-ID: <${id}@kivi.example>
Date: Fri, 27 Nov 2026 09:12:04 +0200`

/** The address to which the samples were returned. */
export const returnedTo = 'b+aaebagbafaydqqcikbmgy3tqga@event.erp.example'
