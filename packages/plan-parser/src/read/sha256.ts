import { createHash } from 'node:crypto'

/** Hex digest of bytes: the identity of a document. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
