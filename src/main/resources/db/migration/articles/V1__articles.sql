create schema if not exists articles;

-- Each text of an article that was ever shown, from the start of Frontdoor that first loaded it until the next one's. So
-- a complaint about advice can be answered by what stood there on the day.
create table articles.version (
    id bigint generated always as identity primary key,
    article text not null,
    hash text not null,
    shown_from timestamptz not null,
    text text not null
);
create index version_article on articles.version (article, shown_from desc, id desc);
create index version_shown on articles.version (shown_from desc);

-- Somebody of the team that owns an article found it still correct. The day in its file is the least.
create table articles.confirmation (
    command uuid primary key,
    article text not null,
    by text not null,
    at timestamptz not null,
    review date not null
);
create index confirmation_article on articles.confirmation (article, review desc);

-- What a member of staff wants at hand.
create table articles.bookmark (
    username text not null,
    article text not null,
    primary key (username, article)
);
