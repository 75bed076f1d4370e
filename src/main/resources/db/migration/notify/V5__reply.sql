-- The emails that a message answers, for the headers by which mail programs keep a thread together.
create table notify.reply (
    message_id  uuid primary key,
    -- A Message-ID in angle brackets, and those that came before it with spaces between; null when it begins a thread.
    in_reply_to text check (in_reply_to !~ '[[:cntrl:]]'),
    refs        text check (refs !~ '[[:cntrl:]]'),
    -- Whether a program wrote it, such as an acknowledgement.
    automatic   boolean not null
);
