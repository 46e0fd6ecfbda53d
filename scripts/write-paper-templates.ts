// Makes the Word templates that come with the program, apps/server/src/papers/templates/, from scripts/papers/.
import { writeFileSync } from 'node:fs'
import { packTemplate } from './papers/pack-template.ts'
import { paperTemplates } from './papers/paper-templates.ts'

for (const [kind, document] of Object.entries(paperTemplates))
  writeFileSync(`apps/server/src/papers/templates/${kind}.docx`, await packTemplate(document()))
