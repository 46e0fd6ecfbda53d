/**
 * Why a file cannot be read at all. `code` is stable; `message` is one Chinese sentence for the person who chose the
 * file: what it is and what to do. Everything a reader can live with is a diagnostic instead.
 */
export class RefusedDocument extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode, message: string) {
    super(message)
    this.name = 'RefusedDocument'
    this.code = code
  }
}

/**
 * 002 too large · 003 format of old office programs · 004 locked by a password · 005 inflates beyond measure ·
 * 006 damaged · 007 picture without text · 008 archive · 009 another format · 010 took too long · 011 nothing in it
 */
export type RefusalCode = `TT-P-0${'02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11'}`
