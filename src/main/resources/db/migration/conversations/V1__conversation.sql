create schema if not exists conversations;

-- A matter that somebody wrote to us about. It has one owner at a time, and one promise that runs out next.
create table conversations.conversation (
    id              bigint generated always as identity primary key,
    -- In the subject of what we write, so that an answer finds its way back. Not a secret.
    reference       text not null unique check (reference ~ '^CN-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'),
    subject         text not null,
    -- That of the first item.
    channel         text not null,
    person_id       bigint,
    organisation    text,
    team            text not null,
    -- A username, or null while nobody has it.
    owner           text,
    state           text not null default 'open'
                    check (state in ('open', 'waiting', 'answered', 'closed', 'set_aside')),
    -- Why it was closed or set aside.
    reason          text,
    came_at         timestamptz not null,
    last_at         timestamptz not null,
    -- The last moment at which we keep what we promised next; infinity while we owe nothing.
    due_at          timestamptz not null default 'infinity',
    acknowledged_at timestamptz,
    joined_into     bigint references conversations.conversation (id),
    revision        int not null default 1,
    check ((reason is null) = (state not in ('closed', 'set_aside')))
);

create index conversation_due on conversations.conversation (due_at, id) where state in ('open', 'waiting');
create index conversation_team on conversations.conversation (team, due_at, id) where state in ('open', 'waiting');
create index conversation_owner on conversations.conversation (owner, due_at, id)
    where state in ('open', 'waiting') and owner is not null;
create index conversation_person on conversations.conversation (person_id, last_at desc) where person_id is not null;

-- What came in. Each is one contact, `item:<id>`, whichever conversation it is moved to.
create table conversations.item (
    id              bigint generated always as identity primary key,
    conversation_id bigint not null references conversations.conversation (id),
    channel         text not null,
    came_at         timestamptz not null,
    landed_at       timestamptz not null,
    -- An email address in small letters, a telephone number in E.164, or null.
    sender          text,
    sender_name     text,
    subject         text not null,
    body            text not null,
    -- Written by a program: an out-of-office reply, a report that something came back.
    automatic       boolean not null,
    -- What could not be read, as a key; null if it was read in full.
    trouble         text,
    -- A second landing under the same source is the same item.
    source          text not null unique,
    message_id      text,
    files           jsonb not null default '[]',
    confidence      text not null check (confidence in ('certain', 'likely', 'possible', 'none')),
    reasons         text[] not null,
    -- A conversation that it may belong to although it was not joined to it.
    suggested       bigint references conversations.conversation (id),
    acknowledge_by  timestamptz,
    answer_by       timestamptz,
    answered_at     timestamptz
);

create index item_conversation on conversations.item (conversation_id, came_at, id);
create index item_message_id on conversations.item (message_id) where message_id is not null;
create index item_sender on conversations.item (sender, came_at desc) where sender is not null;
create index item_came on conversations.item (came_at);

-- What we wrote, by a person or as an acknowledgement.
create table conversations.answer (
    id              bigint generated always as identity primary key,
    conversation_id bigint not null references conversations.conversation (id),
    kind            text not null check (kind in ('answer', 'acknowledgement')),
    written_by      text not null,
    team            text not null,
    at              timestamptz not null,
    medium          text not null,
    body            text not null,
    message         uuid not null unique,
    -- Why it was sent although another had answered already; null for most.
    reason          text,
    came_back_at    timestamptz,
    came_back_why   text
);

create index answer_conversation on conversations.answer (conversation_id, at, id);

-- Which items an answer answers. Its team stands here for the measure of letters answered by more than one.
create table conversations.answered (
    answer_id bigint not null references conversations.answer (id),
    item_id   bigint not null references conversations.item (id),
    team      text not null,
    primary key (answer_id, item_id)
);

create index answered_item on conversations.answered (item_id);

-- Cases it is about: linked by somebody, or named in what came in.
create table conversations.linked (
    conversation_id bigint not null references conversations.conversation (id),
    reference       text not null,
    primary key (conversation_id, reference)
);

create index linked_reference on conversations.linked (reference);

-- What was done to a conversation. A correction keeps what it changed in `detail`, and so can be undone.
create table conversations.event (
    id              bigint generated always as identity primary key,
    conversation_id bigint not null references conversations.conversation (id),
    command         uuid unique,
    at              timestamptz not null,
    by              text not null,
    what            text not null,
    note            text,
    detail          jsonb not null default '{}',
    undone          boolean not null default false
);

create index event_conversation on conversations.event (conversation_id, id);

-- Answers as they are typed. What is half written by one is shown to another who is about to answer.
create table conversations.draft (
    conversation_id bigint not null references conversations.conversation (id),
    username        text not null,
    body            text not null,
    at              timestamptz not null,
    primary key (conversation_id, username)
);

-- Who has a page open now. Nothing is lost when it is.
create unlogged table conversations.presence (
    about    text not null,
    username text not null,
    at       timestamptz not null,
    writing  boolean not null,
    primary key (about, username)
);

create index presence_at on conversations.presence (at);

-- For measures: one row for each item that a person sent, and nothing that names them.
create view conversations.fact as
select item.id, conversation.reference, item.channel, conversation.team, conversation.state,
       item.came_at as at, (item.came_at at time zone 'Europe/London')::date as day,
       item.acknowledge_by, conversation.acknowledged_at, item.answer_by, item.answered_at,
       case when item.answered_at is not null then item.answered_at <= item.answer_by end as in_time,
       answers.number as answers, answers.teams, answers.reasons
from conversations.item
join conversations.conversation on conversation.id = item.conversation_id
cross join lateral (
    select count(*) as number, coalesce(array_agg(distinct answered.team), '{}') as teams,
           coalesce(array_agg(answer.reason) filter (where answer.reason is not null), '{}') as reasons
    from conversations.answered join conversations.answer on answer.id = answered.answer_id
    where answered.item_id = item.id
) as answers
where not item.automatic and conversation.state <> 'set_aside';

create index conversation_ended on conversations.conversation (state, last_at desc, id desc)
    where state in ('answered', 'closed', 'set_aside');
