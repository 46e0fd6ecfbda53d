import { type Static, type TSchema, Type } from 'typebox'
import { Instant, oneOf, ref, refOrNull, textOrNull } from '../platform/shapes.ts'
import { paperKindIds } from './paper-kinds.ts'

export const PaperKindParam = oneOf(paperKindIds, { description: '文书种类' })

/** One list: what is repeated is followed by what stands in it, with `within` naming it. */
export const Placeholder = Type.Object(
  {
    name: Type.String(),
    meaning: Type.String(),
    required: Type.Boolean({ description: '模板里不能缺少' }),
    repeated: Type.Boolean({ description: '写成 {#名称}……{/名称}，中间的内容重复' }),
    within: textOrNull({ description: '只能写在哪个重复内容里' }),
  },
  { $id: 'Placeholder' },
)
export const OwnTemplate = Type.Object(
  {
    fileName: Type.String(),
    size: Type.Integer({ minimum: 0 }),
    changedAt: Instant,
    by: textOrNull({ description: '上传的人' }),
  },
  { $id: 'OwnTemplate' },
)
export const Paper = Type.Object(
  {
    kind: PaperKindParam,
    name: Type.String(),
    about: Type.String(),
    placeholders: Type.Array(ref(Placeholder)),
    own: refOrNull(OwnTemplate),
  },
  { $id: 'Paper' },
)
export const TemplateProblem = Type.Object(
  {
    placeholder: textOrNull({ description: '出错的占位符；与占位符无关的为 null' }),
    message: Type.String({ description: '错在哪里，怎样改' }),
  },
  { $id: 'TemplateProblem' },
)
export const TemplateCheck = Type.Object(
  {
    problems: Type.Array(ref(TemplateProblem)),
    preview: textOrNull({ description: '用示例数据套出的文字；有错误时为 null' }),
  },
  { $id: 'TemplateCheck' },
)
export const schemas: readonly TSchema[] = [Placeholder, OwnTemplate, Paper, TemplateProblem, TemplateCheck]

export type Placeholder = Static<typeof Placeholder>
export type Paper = Static<typeof Paper>
export type TemplateCheck = Static<typeof TemplateCheck>
