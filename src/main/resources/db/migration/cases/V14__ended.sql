-- When a case was closed; null while it is open, or where there is none. For whoever waits for something about it.
create function cases.ended(reference text) returns timestamptz language sql stable as $$
    select k.closed_at from cases.kase k where k.reference = ended.reference
$$;
