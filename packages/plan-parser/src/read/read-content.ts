import type { SourceDocument } from './source-document.ts'

/** What a format's reader returns: a SourceDocument before it knows its file name and digest. */
export type ReadContent = Omit<SourceDocument, 'file' | 'sha256'>
