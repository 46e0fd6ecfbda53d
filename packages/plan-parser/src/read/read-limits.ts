import { LARGEST_FILE } from '@tongtu/plan'
import { RefusedDocument } from './refused-document.ts'

/** How much a reader may take on. */
export interface ReadLimits {
  /** Size of the file. */
  readonly bytes: number
  /** Length of the text read from it. */
  readonly chars: number
  /** What all parts of a zip file (docx, xlsx) that are read may inflate to. */
  readonly inflatedBytes: number
  readonly zipEntries: number
  readonly pages: number
  /**
   * Asked between pages, paragraphs and rows. Packages have no clock of their own, and a signal would never fire while
   * a reader keeps the thread busy: whoever wants a time limit passes a function that looks at the clock.
   */
  readonly isTimeUp: () => boolean
}

export const defaultLimits: ReadLimits = {
  bytes: LARGEST_FILE,
  chars: 10_000_000,
  inflatedBytes: 400_000_000,
  zipEntries: 10_000,
  pages: 2_000,
  isTimeUp: () => false,
}

/** What readers throw once they have read more text than the limit. */
export const tooMuchText = ({ chars }: ReadLimits): RefusedDocument =>
  new RefusedDocument('TT-P-002', `文字超过${chars / 10_000}万字，请只保留方案正文和附表后再上传`)

/** Throws RefusedDocument once the caller says that time is up. */
export function assertInTime({ isTimeUp }: ReadLimits): void {
  if (isTimeUp())
    throw new RefusedDocument('TT-P-010', '文件读取超过时限，请删去图片和无关附件，或分成几个文件后再上传')
}
