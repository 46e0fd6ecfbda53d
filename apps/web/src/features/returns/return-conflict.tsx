import { Button } from 'antd'
import type { ReturnContent, ReturnRow } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { returnDifferences } from './return-differences.ts'
import type { ReturnWork } from './use-return-draft.ts'

/** Two people wrote at the same time: what differs side by side, and the choice of one. */
export function ReturnConflict(props: {
  readonly row: ReturnRow
  readonly work: ReturnWork
  readonly theirs: ReturnContent
}) {
  const { row, work, theirs } = props
  const differences = returnDifferences(row, work.draft, theirs)
  return (
    <div className="return-conflict" role="alert">
      <p>{t('returns.conflict', { n: differences.length })}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('returns.conflict.field')}</th>
            <th scope="col">{t('returns.conflict.minePart')}</th>
            <th scope="col">{t('returns.conflict.theirsPart')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ field, mine, theirs: other }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>{mine || t('returns.conflict.blank')}</td>
              <td>{other || t('returns.conflict.blank')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button onClick={work.keepMine}>{t('returns.conflict.mine')}</Button>
      <Button onClick={work.takeTheirs}>{t('returns.conflict.theirs')}</Button>
    </div>
  )
}
