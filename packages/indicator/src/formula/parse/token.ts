import type { Span } from '@tongtu/kernel'

/** A piece of a formula. `script` is how it stands in the text that acorn reads. */
export type Token =
  | { readonly kind: 'name'; readonly name: string; readonly quoted: boolean; readonly span: Span }
  | { readonly kind: 'number'; readonly digits: string; readonly suffix: '' | '%' | '‰'; readonly span: Span }
  | { readonly kind: 'sign'; readonly script: string; readonly span: Span }
