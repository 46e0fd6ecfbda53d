import { type Static, type TSchema, Type } from 'typebox'
import { Day } from '../assignments/schema.ts'
import { Instant, oneOf, ref, refOrNull, textOrNull, UnitId, whole } from '../platform/shapes.ts'
import { messageKinds, robots } from './tables.ts'

export const MessageId = Type.String({ pattern: '^s-[1-9][0-9]{0,8}$', description: '消息编号，如 s-12' })
const Time = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', description: '时刻，如 08:30' })
const count = whole()

export const MessageLine = Type.Object(
  {
    subject: Type.String({ description: '事项、节点或通报的编号，如 c-163、n-8、b-3' }),
    loop: textOrNull({ description: '闭环，如 monthly-return；节点和通报没有' }),
    text: Type.String(),
    why: Type.String({ description: '为什么提醒' }),
    tickedIn: Type.Optional(Type.String({ description: '节点的举措编号' })),
  },
  { $id: 'MessageLine' },
)
export const Message = Type.Object(
  {
    id: MessageId,
    kind: oneOf(messageKinds, { description: 'digest 每日汇总，returned 被退回，urge 人工催办，notice 告知' }),
    title: Type.String(),
    lines: Type.Array(ref(MessageLine)),
    at: Instant,
    by: textOrNull({ description: '催办人；系统发出的为空' }),
    read: Type.Boolean(),
  },
  { $id: 'Message' },
)
export const Inbox = Type.Object({ unread: count, messages: Type.Array(ref(Message)) }, { $id: 'Inbox' })
export const Unread = Type.Object({ unread: count }, { $id: 'Unread' })
export const ReadMessages = Type.Object({ upTo: MessageId }, { $id: 'ReadMessages' })

export const PreviewMessage = Type.Object(
  {
    to: Type.String(),
    as: Type.String({ description: '以什么身份收到：联络员、分管领导……' }),
    unit: textOrNull(),
    title: Type.String(),
    lines: Type.Array(ref(MessageLine)),
  },
  { $id: 'PreviewMessage' },
)
export const Unreachable = Type.Object(
  { subject: Type.String(), text: Type.String(), why: Type.String(), unit: Type.String() },
  { $id: 'Unreachable' },
)
export const ReminderPreview = Type.Object(
  {
    active: Type.Boolean({ description: '是否自动发出' }),
    day: Day,
    time: Time,
    messages: Type.Array(ref(PreviewMessage)),
    unreachable: Type.Array(ref(Unreachable), { description: '该提醒但没有人有账号的' }),
  },
  { $id: 'ReminderPreview' },
)

const settings = {
  active: Type.Boolean(),
  from: Time,
  noonFrom: Time,
  noonUntil: Time,
  until: Time,
  escalateAfter: whole({ minimum: 1, maximum: 20, description: '同一环节提醒多少次后，同时告知上一级' }),
  dailyCap: whole({ minimum: 1, maximum: 20, description: '每人每天最多几条' }),
  mail: Type.Boolean(),
}
const robot = { kind: oneOf(robots), url: Type.String({ minLength: 8, maxLength: 500 }) }
export const RobotView = Type.Object({ ...robot, hasSecret: Type.Boolean() }, { $id: 'RobotView' })
export const RobotToSave = Type.Object(
  { ...robot, secret: Type.Optional(Type.String({ maxLength: 200, description: '不写则不改，空则取消' })) },
  { $id: 'RobotToSave' },
)
export const NotificationSettingsView = Type.Object(
  {
    ...settings,
    robot: refOrNull(RobotView),
    mailServer: Type.Boolean({ description: '本系统是否设了邮件服务器' }),
    undelivered: Type.Array(
      Type.Object({ channel: oneOf(['mail', 'robot']), count, failure: textOrNull({ description: '最近一次的原因' }) }),
    ),
  },
  { $id: 'NotificationSettings' },
)
export const SaveNotificationSettings = Type.Object(
  { ...settings, robot: refOrNull(RobotToSave) },
  { $id: 'SaveNotificationSettings' },
)
export const MailAddress = Type.Object(
  {
    address: textOrNull({ maxLength: 254 }),
    mailServer: Type.Boolean({ description: '本系统和本地区是否发邮件' }),
  },
  { $id: 'MailAddress' },
)
export const SaveMailAddress = Type.Object({ address: Type.String({ maxLength: 254 }) }, { $id: 'SaveMailAddress' })

export const UrgeUnit = Type.Object(
  { unitId: UnitId, urged: whole({ description: '页面上看到的催办次数，别人刚催过时答 409' }) },
  { $id: 'UrgeUnit' },
)
export const Urged = Type.Object({ urged: count, at: Instant, to: Type.Array(Type.String()) }, { $id: 'Urged' })

export const schemas: readonly TSchema[] = [
  MessageLine,
  Message,
  Inbox,
  Unread,
  ReadMessages,
  PreviewMessage,
  Unreachable,
  ReminderPreview,
  RobotView,
  RobotToSave,
  NotificationSettingsView,
  SaveNotificationSettings,
  MailAddress,
  SaveMailAddress,
  UrgeUnit,
  Urged,
]
export type Inbox = Static<typeof Inbox>
export type ReadMessages = Static<typeof ReadMessages>
export type ReminderPreview = Static<typeof ReminderPreview>
export type NotificationSettingsView = Static<typeof NotificationSettingsView>
export type SaveNotificationSettings = Static<typeof SaveNotificationSettings>
export type UrgeUnit = Static<typeof UrgeUnit>
export type Urged = Static<typeof Urged>
