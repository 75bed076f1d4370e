-- What a partner's system was told when it sent something under a key of its own, so that sending it again is told the
-- same. Kept for a month.
create table referrals.reply (
    partner text not null,
    key     text not null,
    -- Of all that was sent: another request under the same key is refused.
    sent    text not null,
    status  int not null,
    body    text not null,
    at      timestamptz not null,
    primary key (partner, key)
);
create index reply_at on referrals.reply (at);
