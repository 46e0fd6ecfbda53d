import { Type } from 'typebox'

/** The body of a request that uploads files under the field `file`; it never becomes JSON, so no schema checks it. */
export const fileBody = {
  content: {
    'multipart/form-data': {
      schema: Type.Object({ file: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }) }),
    },
  },
}
