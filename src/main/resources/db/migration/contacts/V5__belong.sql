-- Says whose a contact is, after all: what somebody puts right by hand. Null is nobody whom we know.
create function contacts.belong(source text, person bigint) returns bigint language sql volatile as $$
    update contacts.contact set person_id = person where source_reference = source
    returning id
$$;
