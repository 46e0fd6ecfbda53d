import { Type } from 'typebox'

/** The one shape in which every refusal and failure is answered. */
export const errorSchema = Type.Object(
  {
    error: Type.Object({
      code: Type.String({ description: '稳定的错误代码，TT-开头' }),
      message: Type.String({ description: '一句中文：事实和下一步' }),
      details: Type.Optional(Type.Unknown()),
    }),
  },
  { $id: 'Error' },
)
