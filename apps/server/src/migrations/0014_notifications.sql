-- Reminders: what was sent to whom, the inbox, and what goes out by other channels.
--
-- A message and its lines in the log are written in one transaction, with a row for each other channel; that row is the
-- order to deliver, so a server that is killed in between loses and repeats nothing.

-- The inbox of each person at a place.
create table messages (
  jurisdiction_id integer not null references jurisdictions (jurisdiction_id),
  message_id integer not null,
  user_id uuid not null references users (user_id),
  kind text not null check (kind in ('digest', 'returned', 'urge')),
  title text not null check (char_length(title) between 1 and 200),
  lines jsonb not null,
  day date not null,
  created_at timestamptz not null,
  created_by uuid references users (user_id),
  read_at timestamptz,
  primary key (jurisdiction_id, message_id)
);
comment on column messages.kind is 'digest: all of a day; returned: what came back, at once; urge: sent by hand.';
comment on column messages.created_by is 'Who urged; null for the program.';
create index on messages (jurisdiction_id, user_id, message_id);
create index on messages (jurisdiction_id, user_id) where read_at is null;
create index on messages (jurisdiction_id, day);
select protect('messages');

create table reminder_log (
  jurisdiction_id integer not null,
  subject text not null check (subject ~ '^[cn]-[1-9][0-9]*$'),
  step text not null,
  kind text not null check (kind ~ '^(returned|due|(before|late|urge)-[1-9][0-9]*)$'),
  user_id uuid not null references users (user_id),
  message_id integer not null,
  day date not null,
  at timestamptz not null,
  primary key (jurisdiction_id, subject, step, kind, user_id),
  foreign key (jurisdiction_id, message_id) references messages (jurisdiction_id, message_id)
);
comment on table reminder_log is 'The key is why nobody is told twice of one occasion.';
comment on column reminder_log.step is 'Of a case the version that its present state began with, of a node its day.';
select protect('reminder_log', append_only => true);

create table deliveries (
  jurisdiction_id integer not null,
  channel text not null check (channel in ('mail', 'robot')),
  message_id integer not null,
  recipient text check (char_length(recipient) between 3 and 254),
  subject text not null,
  body text not null,
  created_at timestamptz not null,
  attempts integer not null default 0,
  next_at timestamptz,
  failure text,
  delivered_at timestamptz,
  primary key (jurisdiction_id, channel, message_id),
  foreign key (jurisdiction_id, message_id) references messages (jurisdiction_id, message_id),
  check ((channel = 'mail') = (recipient is not null)),
  check (delivered_at is null or next_at is null)
);
comment on column deliveries.message_id is 'The message told; for a robot the first of those it tells of together.';
comment on column deliveries.next_at is 'When it is tried next; null when it was delivered, or was tried too often.';
create index on deliveries (jurisdiction_id, next_at) where next_at is not null;
select protect('deliveries');

create table notification_settings (
  jurisdiction_id integer primary key references jurisdictions (jurisdiction_id),
  active boolean not null,
  hours_from text not null check (hours_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  noon_from text not null check (noon_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  noon_until text not null check (noon_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  hours_until text not null check (hours_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  escalate_after integer not null check (escalate_after between 1 and 20),
  daily_cap integer not null check (daily_cap between 1 and 20),
  mail boolean not null,
  robot text check (robot in ('dingtalk', 'wecom')),
  robot_url text check (char_length(robot_url) between 8 and 500),
  robot_secret text check (char_length(robot_secret) between 1 and 200),
  changed_at timestamptz not null,
  changed_by uuid references users (user_id),
  check (hours_from < noon_from and noon_from <= noon_until and noon_until < hours_until),
  check ((robot is null) = (robot_url is null))
);
comment on table notification_settings is 'A place without a row keeps to what is usual.';
select protect('notification_settings');

create table mail_addresses (
  jurisdiction_id integer not null references jurisdictions (jurisdiction_id),
  user_id uuid not null references users (user_id),
  address text not null check (char_length(address) between 3 and 254),
  primary key (jurisdiction_id, user_id)
);
comment on table mail_addresses is 'Where a person wants messages as e-mail, entered by himself.';
select protect('mail_addresses');

revoke update, delete on messages, deliveries from tongtu_app;
grant update (read_at) on messages to tongtu_app;
grant update (attempts, next_at, failure, delivered_at) on deliveries to tongtu_app;
revoke delete on notification_settings from tongtu_app;
revoke insert, update, delete on messages, reminder_log, deliveries, notification_settings, mail_addresses
  from tongtu_system;
