import { checkPlan, joinDiagnostics } from '@tongtu/plan'
import { findClassification, parsePlan, RefusedDocument, readDocument, textSource } from '@tongtu/plan-parser'
import type { ParseJob, ParseMessage } from './parse-messages.ts'

/**
 * Reads a document, refuses a classified one before anything else learns of it, parses and checks it, and tells each
 * step. The checks' findings stand with the parser's doubts in the draft.
 */
export async function readAndParse(job: ParseJob, say: (message: ParseMessage) => void): Promise<void> {
  try {
    say({ type: 'stage', stage: 'read', progress: reached.read })
    const document = await read(job)
    const mark = findClassification(document.text, document.outside)
    if (mark !== null) throw classified(mark, job.pasted)
    const { format, sha256, text, anchors } = document
    say({ type: 'read', document: { format, sha256, text, anchors } })
    const draft = parsePlan(document, (stage) => say({ type: 'stage', stage, progress: reached[stage] }))
    say({ type: 'parsed', draft: { ...draft, diagnostics: joinDiagnostics(draft.diagnostics, checkPlan(draft)) } })
  } catch (error) {
    if (!(error instanceof RefusedDocument || error instanceof Classified)) throw error
    say({ type: 'refused', refusal: { code: error.code, message: error.message } })
  }
}

/** How far along each stage begins: recognising takes the longest. */
const reached = { read: 0.05, normalise: 0.2, segment: 0.3, recognise: 0.4, assemble: 0.8, check: 0.9 } as const

const read = ({ bytes, fileName, pasted }: ParseJob) =>
  pasted ? textSource(new TextDecoder().decode(bytes), fileName) : readDocument(bytes, fileName)

class Classified extends Error {
  readonly code = 'TT-D-001'
}

const classified = (mark: string, pasted: boolean) =>
  new Classified(`${pasted ? '粘贴的文字' : '文件'}标有“${mark}”，严禁上传涉密信息；没有保存任何内容，请按保密规定处理`)
